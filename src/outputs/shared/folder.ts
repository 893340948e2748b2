import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What builds leave for the next, below the repository's root; safe to remove at any time. */
export const WORK = 'node_modules/.cache/story';
/** Where a build is put together before it replaces `dist`. */
export const BUILD_FOLDER = `${WORK}/site`;

/** Paths of all files below a folder, with forward slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The files of a build, before they replace those of the build before. Paths are below the site's root. */
export class OutputFolder {
  /** Its place on the disk. */
  readonly path: string;
  readonly #sizes = new Map<string, number>();

  constructor(path: string) {
    this.path = path;
  }

  /** Removes what an earlier build left behind. */
  async clear(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    await mkdir(this.path, { recursive: true });
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    this.#sizes.set(path, Buffer.byteLength(content));
  }

  read(path: string): Promise<Buffer> {
    return readFile(join(this.path, path));
  }

  async has(path: string): Promise<boolean> {
    return stat(join(this.path, path)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /** Sizes in bytes of the files written by `write` whose paths begin with `prefix`, by path. */
  written(prefix: string): readonly (readonly [path: string, bytes: number])[] {
    return [...this.#sizes].filter(([path]) => path.startsWith(prefix));
  }

  /** Puts the folder in the place of `target`. */
  async replace(target: string): Promise<void> {
    await rm(target, { recursive: true, force: true });
    await rename(this.path, target);
  }
}
