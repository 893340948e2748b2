import type { MemoryMessages } from '../../i18n/memory/index.ts';
import type {
  Bookmark,
  BookmarkDescription,
  FactNow,
  FactsNow,
  Pack,
  StoryTitles,
} from '../../model/index.ts';
import { Addresses } from './addresses.ts';
import { changeOf } from './changed.ts';
import type { ReaderMemory } from './reader-memory.ts';

/** How many bookmarks are shown at once: a list of thousands opens as fast as a short one. */
const PAGE = 30;

/** A bookmark as the panel shows it. */
export interface Listed {
  readonly bookmark: Bookmark;
  readonly title: string;
  readonly address: string;
  /** What a number says now, where that is not what it said; null where it is no longer told. */
  readonly changed: FactNow | null | undefined;
}
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Listed[];
}

/** What the bookmarks panel shows: the reader's bookmarks by chapter, those that were searched for, and packs. */
export class BookmarksState {
  query = $state('');
  shown = $state(PAGE);
  /** Ids chosen for a pack; null while nothing is being chosen. */
  chosen: ReadonlySet<string> | null = $state.raw(null);
  packs: readonly Pack[] = $state.raw([]);
  /** How many runs for presenting the reader has. */
  runs = $state(0);
  #all: readonly Bookmark[] = $state.raw([]);
  readonly #reader: ReaderMemory;
  readonly #titles: StoryTitles;
  readonly #facts: FactsNow;
  readonly #addresses: Addresses;
  readonly #messages: MemoryMessages;

  readonly listed: readonly Listed[] = $derived.by(() => this.#all.map((bookmark) => this.list(bookmark)));
  readonly found: readonly Listed[] = $derived.by(() => {
    const wanted = this.query.trim().toLowerCase();
    if (!wanted) return this.listed;
    return this.listed.filter(({ title, bookmark }) =>
      `${title}\n${bookmark.note}`.toLowerCase().includes(wanted),
    );
  });
  readonly groups: readonly Group[] = $derived.by(() => this.#grouped());
  readonly hidden: number = $derived(Math.max(0, this.found.length - this.shown));

  constructor(reader: ReaderMemory, titles: StoryTitles, facts: FactsNow, root: string) {
    this.#reader = reader;
    this.#messages = reader.messages;
    this.#titles = titles;
    this.#facts = facts;
    this.#addresses = new Addresses(root);
  }

  /** Follows memory, of this tab and others. Returns its off. */
  follow(): () => void {
    const read = () => {
      this.#all = this.#reader.memory.bookmarks.all();
      void this.#reader.memory.transfer().then(async (transfer) => {
        this.packs = transfer.packs.all();
        this.runs = (await transfer.runs.list()).length;
      });
    };
    read();
    return this.#reader.memory.subscribe(read);
  }

  get total(): number {
    return this.#all.length;
  }

  more(): void {
    this.shown += PAGE * 8;
  }

  choose(id: string, chosen: boolean): void {
    const others = [...(this.chosen ?? [])].filter((other) => other !== id);
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed in place
    this.chosen = new Set(chosen ? [...others, id] : others);
  }

  list(bookmark: Bookmark): Listed {
    const addresses = this.#addresses;
    return {
      bookmark,
      title: this.#titleOf(bookmark),
      // Thousands are listed and few are shown: an address is made for those.
      get address() {
        return addresses.of(bookmark.target);
      },
      changed: changeOf(bookmark, this.#facts),
    };
  }

  /** As a readable export wants it. */
  describe(bookmark: Bookmark): BookmarkDescription {
    const { title, address, changed } = this.list(bookmark);
    const now = changed?.text ?? bookmark.value?.text ?? null;
    return { chapter: this.chapterTitle(bookmark.target.chapter), title, address, now };
  }

  chapterTitle(id: string): string {
    return (
      this.#titles.chapters.find((chapter) => chapter.id === id)?.title ?? this.#messages.panel.elsewhere
    );
  }

  #titleOf({ target, value }: Bookmark): string {
    const { gone } = this.#messages.panel;
    if (target.kind === 'chart') return this.#titles.charts[target.chart] ?? gone;
    if (target.kind === 'fact') {
      const now = this.#facts[target.fact];
      return now ? `${now.text}: ${now.label}` : (value?.text ?? gone);
    }
    const chapter = this.#titles.chapters.find(({ id }) => id === target.chapter);
    return chapter?.steps.find(({ id }) => id === target.step)?.heading ?? gone;
  }

  /* eslint-disable svelte/prefer-svelte-reactivity -- maps of one computation: nothing watches them */
  /** In the order of the story, and in each chapter in the reader's own. */
  #grouped(): readonly Group[] {
    const byChapter = new Map<string, Listed[]>();
    for (const { id } of this.#titles.chapters) byChapter.set(id, []);
    for (const item of this.found) {
      const { chapter } = item.bookmark.target;
      const elsewhere = byChapter.get('') ?? [];
      const items = byChapter.get(chapter) ?? elsewhere;
      if (items === elsewhere) byChapter.set('', elsewhere);
      items.push(item);
    }
    let left = this.shown;
    return [...byChapter].flatMap(([id, items]) => {
      const page = items.slice(0, Math.max(0, left));
      left -= items.length;
      return page.length > 0 ? [{ id, title: this.chapterTitle(id), items: page }] : [];
    });
  } /* eslint-enable svelte/prefer-svelte-reactivity */
}
