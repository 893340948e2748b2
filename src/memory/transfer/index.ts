import type {
  AnswerStore,
  Bookmark,
  BookmarkStore,
  BookmarkDescription,
  TransferLink,
  Incoming,
  MarkdownLabels,
  Memory,
  MemoryTransfer,
  MemoryReport,
  ProgressStore,
  TransferRefusal,
  Undo,
} from '../../model/index.ts';
import type { SyncedStore } from '../synced-store.ts';
import { rowOf, type Snapshot } from '../rows.ts';
import { storageManager } from './storage-manager.ts';
import { uuid } from '../uuid.ts';
import { parseFile, formatFile, type FileContent } from './file.ts';
import { parseLink, createLink } from './link.ts';
import { formatMarkdown } from './markdown.ts';
import { reorderedKeys } from './reorder.ts';
import { SyncedPackStore } from './packs.ts';
import { latestOf, progressOf } from '../views.ts';
import { SyncedPlaylistStore } from './playlists.ts';
import { startOver } from './start-over.ts';

export { upgradeRecords, upgradeVisit } from './upgrade.ts';
export { wipe } from './wipe.ts';

/** What is done with a device's memory besides reading. */
export class Transfer implements MemoryTransfer {
  readonly packs: SyncedPackStore;
  readonly runs: SyncedPlaylistStore;
  readonly #store: SyncedStore;
  readonly #progress: ProgressStore;
  readonly #bookmarks: BookmarkStore;
  readonly #answers: AnswerStore;

  constructor(store: SyncedStore, stores: Pick<Memory, 'progress' | 'bookmarks' | 'answers'>) {
    this.packs = new SyncedPackStore(store);
    this.runs = new SyncedPlaylistStore(store);
    this.#store = store;
    this.#progress = stores.progress;
    this.#bookmarks = stores.bookmarks;
    this.#answers = stores.answers;
  }

  async moveBookmark(id: string, before: string | null): Promise<void> {
    const updated = this.#store.clock.iso();
    const keys = reorderedKeys(this.#bookmarks.all(), id, before);
    await this.#store.write(
      [...keys].map(([one, order]) => ({ store: 'bookmarks', id: one, fields: { order, updated } })),
    );
  }

  async startOver(): Promise<Undo> {
    await this.#progress.settled();
    return startOver(this.#store);
  }

  async report(): Promise<MemoryReport> {
    const storage = storageManager();
    const quiet = () => null;
    const estimate = (await storage?.estimate?.().catch(quiet)) ?? {};
    const persisted = (await storage?.persisted?.().catch(quiet)) ?? null;
    const [bookmarks, answers] = [this.#bookmarks.all(), this.#answers.all()];
    return {
      bookmarks: bookmarks.length,
      notes: [...bookmarks, ...answers].filter(({ note }) => note).length,
      answers: answers.length,
      chapters: this.#progress.all().length,
      packs: this.packs.all().length,
      used: estimate.usage ?? null,
      quota: estimate.quota ?? null,
      persisted,
    };
  }

  async persist(): Promise<boolean> {
    const storage = storageManager();
    if (await storage?.persisted?.().catch(() => false)) return true;
    return (await storage?.persist?.().catch(() => false)) ?? false;
  }

  async deleteAll(): Promise<void> {
    if (!(await this.#store.deleteAll())) throw new Error('The database could not be reached.');
  }

  exportBackup(about: { readonly site: string; readonly edition: string }): string {
    return formatFile(this.#store.snapshot(), about, this.#store.clock.iso());
  }

  exportPack({
    title,
    ids,
    runs = false,
    ...about
  }: {
    site: string;
    edition: string;
    title: string;
    ids: readonly string[];
    runs?: boolean;
  }): string {
    const chosen = this.#store.rows('bookmarks').filter((row) => ids.includes(row.id) && !row['deleted']);
    const snapshot: Snapshot = { epoch: '', rows: { bookmarks: chosen, runs: runs ? this.runs.rows() : [] } };
    return formatFile(snapshot, { ...about, pack: { id: uuid(), title } }, this.#store.clock.iso());
  }

  exportMarkdown(
    words: MarkdownLabels,
    describe: (bookmark: Bookmark) => BookmarkDescription,
    ids?: readonly string[],
  ): string {
    const bookmarks = this.#bookmarks.all().filter(({ id }) => !ids || ids.includes(id));
    return formatMarkdown(bookmarks, words, describe);
  }

  parseFile(text: string): Incoming | TransferRefusal {
    const content = parseFile(text);
    return content.ok ? this.#incoming(content) : content;
  }

  createLink(page: string): Promise<TransferLink> {
    return createLink(this.#store.snapshot(), page);
  }

  async parseLink(fragment: string): Promise<Incoming | TransferRefusal | null> {
    const content = await parseLink(fragment);
    return content?.ok ? this.#incoming(content) : content;
  }

  #incoming({ pack, snapshot }: FileContent): Incoming {
    const { bookmarks = [], answers = [], progress = [], runs = [] } = snapshot.rows;
    const live = bookmarks.filter((row) => !row['deleted']);
    return {
      ok: true,
      kind: pack ? 'pack' : 'backup',
      title: pack?.title ?? '',
      counts: {
        bookmarks: live.length,
        answers: answers.length,
        chapters: progress.length,
        runs: runs.length,
      },
      last: latestOf(progress.map(progressOf)),
      accept: async () => {
        if (!pack) return this.#store.commit(snapshot);
        const { clock } = this.#store;
        const row = rowOf(
          pack.id,
          { title: pack.title, added: clock.iso(), content: live, deleted: null },
          clock.next(),
        );
        // Runs stand each under a title of its own already.
        await this.#store.commit({ epoch: '', rows: { packs: [row], runs } });
      },
    };
  }
}
