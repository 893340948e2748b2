import type {
  AnswerStore,
  Bookmark,
  BookmarkStore,
  Described,
  HandOver,
  Incoming,
  MarkdownWords,
  Memory,
  MemoryDesk,
  MemoryReport,
  ProgressStore,
  TransferRefusal,
  Undo,
} from '../../model/index.ts';
import type { Keeper } from '../keeper.ts';
import { rowOf, type Snapshot } from '../rows.ts';
import { storageManager } from './storage.ts';
import { uuid } from '../uuid.ts';
import { readFile, writeFile, type FileContent } from './file.ts';
import { readLink, writeLink } from './link.ts';
import { writeMarkdown } from './markdown.ts';
import { keysFor } from './move.ts';
import { PackKeeper } from './packs.ts';
import { latestOf, progressOf } from '../views.ts';
import { PlaylistKeeper } from './runs.ts';
import { startOver } from './start-over.ts';

export { upgradeRecords, upgradeVisit } from './upgrade.ts';
export { wipe } from './wipe.ts';

/** What is done with a device's memory besides reading. */
export class Desk implements MemoryDesk {
  readonly packs: PackKeeper;
  readonly runs: PlaylistKeeper;
  readonly #keeper: Keeper;
  readonly #progress: ProgressStore;
  readonly #bookmarks: BookmarkStore;
  readonly #answers: AnswerStore;

  constructor(keeper: Keeper, stores: Pick<Memory, 'progress' | 'bookmarks' | 'answers'>) {
    this.packs = new PackKeeper(keeper);
    this.runs = new PlaylistKeeper(keeper);
    this.#keeper = keeper;
    this.#progress = stores.progress;
    this.#bookmarks = stores.bookmarks;
    this.#answers = stores.answers;
  }

  async move(id: string, before: string | null): Promise<void> {
    const updated = this.#keeper.clock.iso();
    const keys = keysFor(this.#bookmarks.all(), id, before);
    await this.#keeper.write(
      [...keys].map(([one, order]) => ({ store: 'bookmarks', id: one, fields: { order, updated } })),
    );
  }

  async startOver(): Promise<Undo> {
    await this.#progress.settled();
    return startOver(this.#keeper);
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

  async forget(): Promise<void> {
    if (!(await this.#keeper.forget())) throw new Error('The database could not be reached.');
  }

  backup(about: { readonly site: string; readonly edition: string }): string {
    return writeFile(this.#keeper.snapshot(), about, this.#keeper.clock.iso());
  }

  pack({
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
    const chosen = this.#keeper.rows('bookmarks').filter((row) => ids.includes(row.id) && !row['deleted']);
    const snapshot: Snapshot = { epoch: '', rows: { bookmarks: chosen, runs: runs ? this.runs.rows() : [] } };
    return writeFile(snapshot, { ...about, pack: { id: uuid(), title } }, this.#keeper.clock.iso());
  }

  markdown(
    words: MarkdownWords,
    describe: (bookmark: Bookmark) => Described,
    ids?: readonly string[],
  ): string {
    const bookmarks = this.#bookmarks.all().filter(({ id }) => !ids || ids.includes(id));
    return writeMarkdown(bookmarks, words, describe);
  }

  read(text: string): Incoming | TransferRefusal {
    const content = readFile(text);
    return content.ok ? this.#incoming(content) : content;
  }

  link(page: string): Promise<HandOver> {
    return writeLink(this.#keeper.snapshot(), page);
  }

  async readLink(fragment: string): Promise<Incoming | TransferRefusal | null> {
    const content = await readLink(fragment);
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
        if (!pack) return this.#keeper.commit(snapshot);
        const { clock } = this.#keeper;
        const row = rowOf(
          pack.id,
          { title: pack.title, added: clock.iso(), content: live, deleted: null },
          clock.next(),
        );
        // Runs stand each under a title of its own already.
        await this.#keeper.commit({ epoch: '', rows: { packs: [row], runs } });
      },
    };
  }
}
