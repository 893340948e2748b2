import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HASH_LENGTH, isNetworkOnly, type Precache, type PrecacheFile } from '../../model/index.ts';
import { filesBelow } from '../shared/folder.ts';

/** Files that hosts and robots read, not readers, and the worker itself. */
const NOT_FOR_READERS =
  /^(sw(-off)?\.js|_headers|_redirects|robots\.txt|sitemap\.xml|CNAME|\.nojekyll|\.version)$|\.(br|gz|map)$/;
/** A file larger than this is fetched when it is asked for. */
const LARGE = 1_000_000;

/** Lists what a device keeps of a built site, with the proof of each file. The same site gives the same list. */
export async function precacheOf(
  folder: string,
  options: { readonly root: string; readonly forced?: boolean },
): Promise<Precache> {
  const kept: PrecacheFile[] = [];
  for (const path of await filesBelow(folder)) {
    if (NOT_FOR_READERS.test(path) || isNetworkOnly(path)) continue;
    const bytes = await readFile(join(folder, path));
    if (bytes.length > LARGE) continue;
    kept.push([
      path,
      createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_LENGTH),
      bytes.length,
    ]);
  }
  const version = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12);
  return { version, root: options.root, forced: options.forced ?? false, files: kept };
}
