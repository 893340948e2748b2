import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORK } from './folder.ts';

/** What something is made from. */
type Part = string | Uint8Array;

/**
 * Results of earlier builds, found again by the hash of everything they were made from: an entry never goes stale,
 * and what is not there is made anew.
 */
export class Cache {
  readonly #folder: string;

  /** @param root the repository's root */
  constructor(root: string) {
    this.#folder = join(root, WORK);
  }

  /**
   * What was made from `parts` before, or `make` now.
   *
   * @param kind what is kept, also the name of its folder
   */
  async get(kind: string, parts: readonly Part[], make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(String(part.length)).update('\0').update(part);
    const folder = join(this.#folder, kind);
    const file = join(folder, hash.digest('hex').slice(0, 32));
    const found = await readFile(file).catch(() => null);
    if (found) return found;
    const made = await make();
    await mkdir(folder, { recursive: true });
    // Another build may read the file: it must never see half of it.
    await writeFile(`${file}.${process.pid}`, made);
    await rename(`${file}.${process.pid}`, file);
    return made;
  }
}
