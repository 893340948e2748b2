import places from 'virtual:story/places';
import type { FactsNow, Places, PlaceSource } from '../model/index.ts';

/** Names and values of the edition being read, in one language, each fetched once. */
export function placeSource(language: string): PlaceSource {
  const known = places[language] ?? places['en'];
  const fetched = new Map<string, Promise<unknown>>();
  async function part(name: 'places' | 'facts'): Promise<unknown> {
    if (!known) throw new Error(`The story is not written in ${language}.`);
    const module = fetched.get(name) ?? known[name]();
    fetched.set(name, module);
    // A failed fetch is tried again the next time.
    module.catch(() => fetched.delete(name));
    return ((await module) as { readonly default: unknown }).default;
  }
  // Compiled and checked in this very build: the one boundary where the type is the compiler's word.
  return {
    places: async () => (await part('places')) as Places,
    facts: async () => (await part('facts')) as FactsNow,
  };
}
