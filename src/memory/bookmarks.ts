import type { Bookmark, BookmarkStore, BookmarkTarget, FactSnapshot, Undo } from '../model/index.ts';
import type { Change, SyncedStore } from './synced-store.ts';
import { after, sortKeyOfTime } from './sort-key.ts';
import { MAX_TEXT_LENGTH } from './field-types.ts';
import { uuid } from './uuid.ts';
import { bookmarkOf, bySortKey } from './views.ts';

const STORE = 'bookmarks';

function same(a: BookmarkTarget, b: BookmarkTarget): boolean {
  if (a.kind === 'fact' && b.kind === 'fact') return a.fact === b.fact;
  if (a.kind === 'chart' && b.kind === 'chart') return a.chart === b.chart;
  return a.kind === 'step' && b.kind === 'step' && a.chapter === b.chapter && a.step === b.step;
}

/** A reader's bookmarks, notes and their order. */
export class SyncedBookmarkStore implements BookmarkStore {
  readonly #store: SyncedStore;
  #sorted: readonly Bookmark[] | null = null;

  constructor(store: SyncedStore) {
    this.#store = store;
    store.subscribe(() => (this.#sorted = null));
  }

  all(): readonly Bookmark[] {
    return (this.#sorted ??= this.#store
      .rows(STORE)
      .flatMap((row) => bookmarkOf(row) ?? [])
      .sort(bySortKey));
  }

  find(target: BookmarkTarget): Bookmark | null {
    return this.all().find((bookmark) => same(bookmark.target, target)) ?? null;
  }

  async add(
    target: BookmarkTarget,
    more: { readonly note?: string; readonly value?: FactSnapshot } = {},
  ): Promise<Bookmark> {
    const created = this.#store.clock.iso();
    const last = this.all().at(-1)?.order ?? '';
    const order = sortKeyOfTime(Date.parse(created));
    const bookmark: Bookmark = {
      id: uuid(),
      target,
      note: more.note?.slice(0, MAX_TEXT_LENGTH) ?? '',
      created,
      updated: created,
      order: order > last ? order : after(last),
      value: more.value ?? null,
    };
    const { id, ...fields } = bookmark;
    await this.#store.write([{ store: STORE, id, fields: { ...fields, deleted: null } }]);
    return bookmark;
  }

  async note(id: string, text: string): Promise<void> {
    await this.#store.write([this.#change(id, { note: text.slice(0, MAX_TEXT_LENGTH) })]);
  }

  /** The record stays as a mark of deletion for other devices; the reader's words do not. */
  async remove(id: string): Promise<Undo> {
    const bookmark = this.all().find((one) => one.id === id);
    await this.#store.write([this.#change(id, { deleted: this.#store.clock.iso(), note: '', value: null })]);
    return async () => {
      if (bookmark)
        await this.#store.write([
          this.#change(id, { deleted: null, note: bookmark.note, value: bookmark.value }),
        ]);
    };
  }

  #change(id: string, fields: Readonly<Record<string, unknown>>): Change {
    return { store: STORE, id, fields: { ...fields, updated: this.#store.clock.iso() } };
  }
}
