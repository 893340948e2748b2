import type { ChartSpec, Texture, Tone } from '../model/index.ts';
import { texturedParts } from './drawings.ts';
import { patternId } from './render/textures.ts';

/** The textures a set of charts draws, each with its tone, once. */
export function texturesOf(specs: readonly ChartSpec[]): (readonly [Texture, Tone])[] {
  const pairs = new Map<string, readonly [Texture, Tone]>();
  for (const { texture, tone } of specs.flatMap(texturedParts))
    pairs.set(patternId(texture, tone), [texture, tone]);
  return [...pairs.values()];
}
