import indexes from 'virtual:story/find';
import type { FindIndex } from '../model/index.ts';

/** Fetches what can be found in a language, and what finds it: both their own chunks. */
async function finderOf(language: string) {
  const [{ Finder }, module] = await Promise.all([import('../reader/find/search.ts'), indexes[language]?.()]);
  // Compiled and checked in this very build: the one boundary where the type is the compiler's word.
  const index = (module as { default?: FindIndex } | undefined)?.default;
  if (!index) throw new Error(`Nothing can be found in "${language}".`);
  return new Finder(index);
}

/** Address of the language's root: the masthead of every page leads there. */
function rootOf(): string {
  return (
    document.querySelector<HTMLAnchorElement>('.masthead .home')?.href ?? new URL('.', location.href).href
  );
}

/** Leads to an address of this site and marks what was looked for there. */
async function lead(
  address: string,
  words: readonly string[],
  open: (url: string) => Promise<void>,
): Promise<void> {
  const url = new URL(address);
  const id = decodeURIComponent(url.hash.slice(1));
  if (url.pathname !== location.pathname) await open(address);
  else if (id !== '') location.hash = url.hash;
  const target = document.getElementById(id) ?? document.querySelector<HTMLElement>('main h1');
  if (!target) return;
  target.scrollIntoView({ behavior: 'instant' });
  const { markFound } = await import('../reader/find/mark.ts');
  markFound(target, words);
}

let opened = false;

/** Opens the panel that finds steps, figures and names, fetched when first asked for. `open` goes to another page. */
export async function openFind(language: string, open: (url: string) => Promise<void>): Promise<void> {
  if (opened) return;
  opened = true;
  try {
    const [{ mount, unmount }, panel] = await Promise.all([
      import('svelte'),
      import('../reader/find/FindPanel.svelte'),
    ]);
    const mounted = mount(panel.default, {
      target: document.body,
      props: {
        language,
        root: rootOf(),
        load: () => finderOf(language),
        choose: (url: string, words: readonly string[]) => void lead(url, words, open),
        closed() {
          opened = false;
          void unmount(mounted);
        },
      },
    });
  } catch (error) {
    opened = false;
    throw error;
  }
}
