import { loadMessages } from '../i18n/registry.ts';
import type { ReferencePage } from '../reader/page-of.ts';
import { dataReference } from '../model/page/index.ts';

/** Brings a page to life; what it returns puts it to rest. */
export type PageScript = (article: HTMLElement) => () => void;

/** Scripts of pages besides chapters, by the reference page their article names: fetched when such a page opens. */
const SCRIPTS: Readonly<Partial<Record<ReferencePage, () => Promise<PageScript>>>> = {
  figures: async () => (await import('../reader/figures/figures-list.ts')).startFigures,
  builder: async () => (await import('../reader/builder/builder.ts')).startBuilder,
};

function isReference(name: string | null): name is ReferencePage {
  return name !== null && name in SCRIPTS;
}

/** Starts the script of a page, if it has one. A page whose script cannot be fetched stays as it was prerendered. */
export function startPage(article: HTMLElement): () => void {
  const name = dataReference.read(article);
  if (!isReference(name)) return () => undefined;
  let stopped = false;
  let stop: () => void = () => undefined;
  const messages = loadMessages('reference', document.documentElement.lang);
  void Promise.all([SCRIPTS[name]?.(), messages]).then(
    ([start]) => {
      if (!stopped && start) stop = start(article);
    },
    () => undefined,
  );
  return () => {
    stopped = true;
    stop();
  };
}
