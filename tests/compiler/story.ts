import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disk, overlay, type FileSystem } from '../../src/compiler/1-read/files.ts';
import { LOCK_FILE } from '../../src/compiler/3-check/lock.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory, type Compilation } from '../../src/compiler/compile.ts';

/** The tiny valid story that every case breaks in one place. */
export const BASE = fileURLToPath(new URL('./base', import.meta.url));
/** The folder of the base story's archived texts. */
export const BASE_SOURCES = join(BASE, 'sources');

/** Changes by path below src/story; `null` removes a file. */
export type Changes = Readonly<Record<string, string | null>>;

/** Text of a file of the base story. */
export function baseFile(file: string): string {
  const bytes = disk.read(join(BASE, 'src/story', file));
  if (!bytes) throw new Error(`${relative(process.cwd(), BASE)} has no ${file}.`);
  return new TextDecoder().decode(bytes);
}

/** The base story's files with some changed. */
function changed(changes: Changes): FileSystem {
  return overlay(
    Object.fromEntries(Object.entries(changes).map(([file, text]) => [join(BASE, 'src/story', file), text])),
  );
}

interface Options {
  /** Keep the base story's lock, so that changed numbers are noticed. */
  readonly keepLock?: boolean;
}

let baseLock: string | undefined;

/** Compiles the base story with changes, locked as it then stands unless told otherwise. */
export function compileChanged(changes: Changes, { keepLock = false }: Options = {}): Compilation {
  const options = { root: BASE, sourcesDir: BASE_SOURCES, kinds };
  const lockedBy = (lock: string) =>
    compileStory({
      ...options,
      files: changed({ [LOCK_FILE.slice('src/story/'.length)]: lock, ...changes }),
    });
  baseLock ??= compileStory({ ...options, files: changed({}) }).lock;
  const first = lockedBy(baseLock);
  return keepLock || first.lock === baseLock ? first : lockedBy(first.lock);
}
