import type { Pack, PackStore, Undo } from '../../model/index.ts';
import type { SyncedStore } from '../synced-store.ts';
import type { Row } from '../rows.ts';
import { bookmarkOf, bySortKey } from '../views.ts';

const STORE = 'packs';

/** Records have passed `parseRow`: what is there has its type. */
const contentOf = (row: Row | null): readonly Row[] => (row?.['content'] as readonly Row[] | undefined) ?? [];
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function packOf(row: Row): Pack | null {
  if (row['deleted']) return null;
  const bookmarks = contentOf(row).flatMap((bookmark) => bookmarkOf(bookmark) ?? []);
  return {
    id: row.id,
    title: text(row['title']),
    added: text(row['added']),
    bookmarks: bookmarks.sort(bySortKey),
  };
}

/** Packs of other people, kept apart from the reader's own bookmarks. */
export class SyncedPackStore implements PackStore {
  readonly #store: SyncedStore;

  constructor(store: SyncedStore) {
    this.#store = store;
  }

  all(): readonly Pack[] {
    return this.#store
      .rows(STORE)
      .flatMap((row) => packOf(row) ?? [])
      .sort((a, b) => (a.added < b.added ? -1 : 1));
  }

  async adopt(id: string): Promise<void> {
    const row = this.#store.row(STORE, id);
    if (!row) return;
    await this.#store.commit({ epoch: '', rows: { bookmarks: contentOf(row) } });
    await this.remove(id);
  }

  async remove(id: string): Promise<Undo> {
    const content = contentOf(this.#store.row(STORE, id));
    await this.#write(id, { deleted: this.#store.clock.iso(), content: [] });
    return () => this.#write(id, { deleted: null, content });
  }

  async #write(id: string, fields: Readonly<Record<string, unknown>>) {
    await this.#store.write([{ store: STORE, id, fields }]);
  }
}
