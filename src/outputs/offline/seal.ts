import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Precache } from '../../model/index.ts';
import { precacheOf } from './precache.ts';

const FIRST_LINE = /^const PRECACHE=.*;\n/;

function withPrecache(code: string, precache: Precache): string {
  return `const PRECACHE=${JSON.stringify(precache)};\n${code.replace(FIRST_LINE, '')}`;
}

/**
 * Seals a built site: writes into its worker what a device keeps and the proof of each file. Last of all,
 * since a file changed afterwards is refused by every reader's device.
 * @param code the worker's own script; without it the worker that is there is sealed anew
 */
export async function seal(
  folder: string,
  options: { readonly root: string; readonly code?: string; readonly forced?: boolean },
): Promise<Precache> {
  const file = join(folder, 'sw.js');
  const precache = await precacheOf(folder, options);
  await writeFile(file, withPrecache(options.code ?? (await readFile(file, 'utf8')), precache));
  return precache;
}
