import type { Incoming, TitleSource, TransferRefusal } from '../model/index.ts';
import { Addresses } from '../reader/memory/addresses.ts';
import type { ReaderMemory } from '../reader/memory/reader-memory.ts';

/** A link's own mark, so that nothing is fetched for other fragments. */
const HAND_OVER = '#hand-over=';

/** The installed app's shortcut to the bookmarks. */
const BOOKMARKS = '#bookmarks';

/** Takes the fragment out of the address: going back to this page does not ask again. */
export function forgetFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

const fetchPanels = () =>
  Promise.all([
    import('svelte'),
    import('../reader/memory/BookmarksPanel.svelte'),
    import('../reader/memory/DataPanel.svelte'),
    import('../reader/memory/ImportDialog.svelte'),
    import('../reader/memory/bookmarks-state.svelte.ts'),
  ]);

/** The panels of memory: fetched when one is first opened. */
export class MemoryPanels {
  readonly reader: ReaderMemory;
  readonly source: TitleSource;
  readonly #root: string;
  readonly #navigate: (url: string) => void;

  /** @param go leads to an address of this site */
  constructor(reader: ReaderMemory, source: TitleSource, root: string, navigate: (url: string) => void) {
    this.reader = reader;
    this.source = source;
    this.#root = root;
    this.#navigate = navigate;
  }

  /** Opens the bookmarks, one of them with its note. */
  bookmarks(at: string | null): void {
    void this.#bookmarks(at);
  }

  data(_: null): void {
    void this.#data();
  }

  /** Opens what an address asks for or brings, if it does, and takes it out of the address. */
  receive(fragment: string): void {
    if (fragment === BOOKMARKS) {
      forgetFragment();
      return this.bookmarks(null);
    }
    if (!fragment.startsWith(HAND_OVER)) return;
    forgetFragment();
    void this.reader.memory
      .transfer()
      .then((transfer) => transfer.parseLink(fragment))
      .then((read) => read && this.#showImport(read, true));
  }

  #about() {
    const edition = document.querySelector<HTMLMetaElement>('meta[name="edition"]')?.content ?? '';
    return { site: this.#root, edition };
  }

  async #bookmarks(at: string | null) {
    const [[{ mount, unmount }, panel, , , { BookmarksState }], titles, facts] = await Promise.all([
      fetchPanels(),
      this.source.titles(),
      this.source.facts(),
    ]);
    const mounted = mount(panel.default, {
      target: document.body,
      props: {
        reader: this.reader,
        list: new BookmarksState(this.reader, titles, facts, this.#root),
        at,
        about: this.#about(),
        opendata: () => void this.#data(),
        closed: () => void unmount(mounted),
      },
    });
  }

  async #data() {
    const [{ mount, unmount }, , panel] = await fetchPanels();
    const mounted = mount(panel.default, {
      target: document.body,
      props: {
        reader: this.reader,
        about: this.#about(),
        onfile: (read: Incoming | TransferRefusal) => void this.#showImport(read, false),
        openbookmarks: () => void this.#bookmarks(null),
        onforgotten: forgetLocal,
        closed: () => void unmount(mounted),
      },
    });
  }

  /** A link goes on where its reader was. */
  async #readOn(last: Incoming['last']) {
    const { chapters } = await this.source.titles();
    const chapter = chapters.find(({ id }) => id === last?.chapter);
    if (!last || !chapter?.steps.some(({ id }) => id === last.last)) return;
    this.#navigate(new Addresses(this.#root).step(last.chapter, last.last));
  }

  async #showImport(read: Incoming | TransferRefusal, link: boolean) {
    const [{ mount, unmount }, , , dialog] = await fetchPanels();
    const { messages, notices } = this.reader;
    const mounted = mount(dialog.default, {
      target: document.body,
      props: {
        read,
        messages,
        link,
        accepted: () => {
          notices.show(
            read.ok && read.kind === 'pack' ? messages.importDialog.donePack : messages.importDialog.done,
          );
          if (link && read.ok) void this.#readOn(read.last);
        },
        closed: () => void unmount(mounted),
      },
    });
  }
}

/** What lies outside the database. */
function forgetLocal() {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      for (const key of Object.keys(storage())) if (key.startsWith('unspun:')) storage().removeItem(key);
    } catch {
      // There is none.
    }
  }
}
