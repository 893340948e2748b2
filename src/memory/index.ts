import type { Memory, MemoryDesk, MemoryState } from '../model/index.ts';
import { AnswerKeeper } from './answers.ts';
import { BookmarkKeeper } from './bookmarks.ts';
import { Keeper, type KeeperOptions } from './synced-store.ts';
import { ProgressKeeper } from './progress.ts';
import { SettingsRows } from './settings-sync.ts';

const fetchDesk = () => import('./transfer/index.ts');

/** Everything this device remembers. One a page. */
class Device implements Memory {
  readonly #keeper: Keeper;
  readonly progress: ProgressKeeper;
  readonly bookmarks: BookmarkKeeper;
  readonly answers: AnswerKeeper;
  readonly settings: SettingsRows;
  readonly #off = new AbortController();

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.progress = new ProgressKeeper(keeper);
    this.bookmarks = new BookmarkKeeper(keeper);
    this.answers = new AnswerKeeper(keeper);
    this.settings = new SettingsRows(keeper);
    if (typeof document === 'undefined') return;
    const turned = ({ type }: Event) => {
      const here = type !== 'pagehide' && document.visibilityState === 'visible';
      keeper.leave(!here);
      // A tab that slept, or came back from the browser's cache, may have missed what other tabs said.
      void (here ? keeper.refresh() : this.progress.flush());
    };
    for (const type of ['visibilitychange', 'pageshow', 'pagehide'])
      window.addEventListener(type, turned, { signal: this.#off.signal });
  }

  get state(): MemoryState {
    return this.#keeper.state;
  }

  subscribe(changed: () => void): () => void {
    return this.#keeper.subscribe(changed);
  }

  async desk(): Promise<MemoryDesk> {
    const { Desk } = await fetchDesk();
    return new Desk(this.#keeper, this);
  }

  close(): void {
    this.#off.abort();
    this.#keeper.close();
  }
}

/** Opens what this device remembers. Always resolves: where nothing can be kept, with memory for this visit. */
export async function openMemory(options?: Omit<KeeperOptions, 'upgrades'>): Promise<Memory> {
  const keeper = new Keeper({ ...options, upgrades: fetchDesk });
  await keeper.open();
  return new Device(keeper);
}
