import titles from 'virtual:story/titles';
import type { FactsNow, StoryTitles, TitleSource } from '../model/index.ts';

/** Names and values of the edition being read, in one language, each fetched once. */
export function titleSource(language: string): TitleSource {
  const known = titles[language] ?? titles['en'];
  const fetched = new Map<string, Promise<unknown>>();
  async function part(name: 'titles' | 'facts'): Promise<unknown> {
    if (!known) throw new Error(`The story is not written in ${language}.`);
    const module = fetched.get(name) ?? known[name]();
    fetched.set(name, module);
    // A failed fetch is tried again the next time.
    module.catch(() => fetched.delete(name));
    return ((await module) as { readonly default: unknown }).default;
  }
  // Compiled and checked in this very build: the one boundary where the type is the compiler's word.
  return {
    titles: async () => (await part('titles')) as StoryTitles,
    facts: async () => (await part('facts')) as FactsNow,
  };
}
