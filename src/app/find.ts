import indexes from 'virtual:story/find';
import { loadMessages } from '../i18n/registry.ts';
import type { FindIndex } from '../model/index.ts';
import { fragmentId } from '../scroll/address.ts';

/** The panel and all it needs but the index: fetched together, so that what opened once works without a network. */
const parts = (language: string) =>
  Promise.all([
    import('svelte'),
    import('../reader/find/index.ts'),
    loadMessages('story', language),
    loadMessages('reference', language),
  ]);

/** Fetches what can be found in a language. */
async function indexOf(language: string): Promise<FindIndex> {
  const module = await indexes[language]?.();
  // Compiled and checked in this very build: the one boundary where the type is the compiler's word.
  const index = (module as { default?: FindIndex } | undefined)?.default;
  if (!index) throw new Error(`Nothing can be found in "${language}".`);
  return index;
}

/** Address of the language's root: the masthead of every page leads there. */
function rootOf(): string {
  return (
    document.querySelector<HTMLAnchorElement>('.masthead .home')?.href ?? new URL('.', location.href).href
  );
}

/** Leads to an address of this site; the answer is the place it names, or the page's heading. */
async function lead(address: string, open: (url: string) => Promise<void>): Promise<HTMLElement | null> {
  const url = new URL(address);
  const id = fragmentId(url.hash);
  if (url.pathname !== location.pathname) await open(address);
  else if (id !== '') location.hash = url.hash;
  const target = document.getElementById(id) ?? document.querySelector<HTMLElement>('main h1');
  target?.scrollIntoView({ behavior: 'instant' });
  return target;
}

let opened = false;

/** Opens the panel that finds steps, figures and names. `open` goes to another page of the site. */
export async function openFind(language: string, open: (url: string) => Promise<void>): Promise<void> {
  if (opened) return;
  opened = true;
  try {
    const [{ mount, unmount }, { Finder, FindPanel, markFound }, story, { find }] = await parts(language);
    const choose = async (url: string, words: readonly string[]) => {
      const target = await lead(url, open);
      if (target) markFound(target, words);
    };
    const mounted = mount(FindPanel, {
      target: document.body,
      props: {
        language,
        root: rootOf(),
        hint: story.findHint,
        load: async () => new Finder(await indexOf(language), find.foldLetters),
        choose: (url: string, words: readonly string[]) => void choose(url, words),
        closed() {
          opened = false;
          void unmount(mounted);
        },
      },
    });
  } catch {
    // Without a network nothing can be fetched: the button may be pressed again.
    opened = false;
  }
}
