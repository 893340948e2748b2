import type { Pack, PackStore, Undo } from '../../model/index.ts';
import type { Keeper } from '../synced-store.ts';
import type { Row } from '../rows.ts';
import { bookmarkOf, inOrder } from '../views.ts';

const STORE = 'packs';

/** Records have passed `readRow`: what is there has its type. */
const contentOf = (row: Row | null): readonly Row[] => (row?.['content'] as readonly Row[] | undefined) ?? [];
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function packOf(row: Row): Pack | null {
  if (row['deleted']) return null;
  const bookmarks = contentOf(row).flatMap((bookmark) => bookmarkOf(bookmark) ?? []);
  return {
    id: row.id,
    title: text(row['title']),
    added: text(row['added']),
    bookmarks: bookmarks.sort(inOrder),
  };
}

/** Packs of other people, kept apart from the reader's own bookmarks. */
export class PackKeeper implements PackStore {
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  all(): readonly Pack[] {
    return this.#keeper
      .rows(STORE)
      .flatMap((row) => packOf(row) ?? [])
      .sort((a, b) => (a.added < b.added ? -1 : 1));
  }

  async adopt(id: string): Promise<void> {
    const row = this.#keeper.row(STORE, id);
    if (!row) return;
    await this.#keeper.commit({ epoch: '', rows: { bookmarks: contentOf(row) } });
    await this.remove(id);
  }

  async remove(id: string): Promise<Undo> {
    const content = contentOf(this.#keeper.row(STORE, id));
    await this.#write(id, { deleted: this.#keeper.clock.iso(), content: [] });
    return () => this.#write(id, { deleted: null, content });
  }

  async #write(id: string, fields: Readonly<Record<string, unknown>>) {
    await this.#keeper.write([{ store: STORE, id, fields }]);
  }
}
