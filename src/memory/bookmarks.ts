import type { Bookmark, BookmarkStore, BookmarkTarget, FactAsMarked, Undo } from '../model/index.ts';
import type { Change, Keeper } from './synced-store.ts';
import { after, keyOfTime } from './sort-key.ts';
import { LONGEST_TEXT } from './field-types.ts';
import { uuid } from './uuid.ts';
import { bookmarkOf, inOrder } from './views.ts';

const STORE = 'bookmarks';

function same(a: BookmarkTarget, b: BookmarkTarget): boolean {
  if (a.kind === 'fact' && b.kind === 'fact') return a.fact === b.fact;
  if (a.kind === 'chart' && b.kind === 'chart') return a.chart === b.chart;
  return a.kind === 'step' && b.kind === 'step' && a.chapter === b.chapter && a.step === b.step;
}

/** A reader's bookmarks, notes and their order. */
export class BookmarkKeeper implements BookmarkStore {
  readonly #keeper: Keeper;
  #sorted: readonly Bookmark[] | null = null;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    keeper.subscribe(() => (this.#sorted = null));
  }

  all(): readonly Bookmark[] {
    return (this.#sorted ??= this.#keeper
      .rows(STORE)
      .flatMap((row) => bookmarkOf(row) ?? [])
      .sort(inOrder));
  }

  find(target: BookmarkTarget): Bookmark | null {
    return this.all().find((bookmark) => same(bookmark.target, target)) ?? null;
  }

  async add(
    target: BookmarkTarget,
    more: { readonly note?: string; readonly value?: FactAsMarked } = {},
  ): Promise<Bookmark> {
    const created = this.#keeper.clock.iso();
    const last = this.all().at(-1)?.order ?? '';
    const order = keyOfTime(Date.parse(created));
    const bookmark: Bookmark = {
      id: uuid(),
      target,
      note: more.note?.slice(0, LONGEST_TEXT) ?? '',
      created,
      updated: created,
      order: order > last ? order : after(last),
      value: more.value ?? null,
    };
    const { id, ...fields } = bookmark;
    await this.#keeper.write([{ store: STORE, id, fields: { ...fields, deleted: null } }]);
    return bookmark;
  }

  async note(id: string, text: string): Promise<void> {
    await this.#keeper.write([this.#change(id, { note: text.slice(0, LONGEST_TEXT) })]);
  }

  /** The record stays as a mark of deletion for other devices; the reader's words do not. */
  async remove(id: string): Promise<Undo> {
    const bookmark = this.all().find((one) => one.id === id);
    await this.#keeper.write([
      this.#change(id, { deleted: this.#keeper.clock.iso(), note: '', value: null }),
    ]);
    return async () => {
      if (bookmark)
        await this.#keeper.write([
          this.#change(id, { deleted: null, note: bookmark.note, value: bookmark.value }),
        ]);
    };
  }

  #change(id: string, fields: Readonly<Record<string, unknown>>): Change {
    return { store: STORE, id, fields: { ...fields, updated: this.#keeper.clock.iso() } };
  }
}
