import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont, { type SubsetOptions } from 'subset-font';
import type { Cache } from './cache.ts';

const require = createRequire(import.meta.url);
/** Names the version of the tool: another may cut otherwise. */
const TOOL = join(dirname(require.resolve('subset-font')), 'package.json');

/**
 * A font with the characters of a text alone.
 *
 * @param file a font file, by its path
 */
export async function subset(
  file: string,
  text: string,
  options: SubsetOptions,
  cache: Cache | undefined,
): Promise<Uint8Array> {
  const whole = await readFile(file);
  const make = () => subsetFont(whole, text, options);
  return cache
    ? cache.get('fonts', [await readFile(TOOL), whole, text, JSON.stringify(options)], make)
    : make();
}
