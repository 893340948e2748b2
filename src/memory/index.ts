import type { Memory, MemoryTransfer, MemoryState } from '../model/index.ts';
import { SyncedAnswerStore } from './answers.ts';
import { SyncedBookmarkStore } from './bookmarks.ts';
import { SyncedStore, type SyncedStoreOptions } from './synced-store.ts';
import { SyncedProgressStore } from './progress.ts';
import { SyncedSettings } from './settings-sync.ts';

const fetchTransfer = () => import('./transfer/index.ts');

/** Everything this device remembers. One a page. */
class Device implements Memory {
  readonly #store: SyncedStore;
  readonly progress: SyncedProgressStore;
  readonly bookmarks: SyncedBookmarkStore;
  readonly answers: SyncedAnswerStore;
  readonly settings: SyncedSettings;
  readonly #abort = new AbortController();

  constructor(store: SyncedStore) {
    this.#store = store;
    this.progress = new SyncedProgressStore(store);
    this.bookmarks = new SyncedBookmarkStore(store);
    this.answers = new SyncedAnswerStore(store);
    this.settings = new SyncedSettings(store);
    if (typeof document === 'undefined') return;
    const turned = ({ type }: Event) => {
      const here = type !== 'pagehide' && document.visibilityState === 'visible';
      store.setUnloading(!here);
      // A tab that slept, or came back from the browser's cache, may have missed what other tabs said.
      void (here ? store.refresh() : this.progress.flush());
    };
    for (const type of ['visibilitychange', 'pageshow', 'pagehide'])
      window.addEventListener(type, turned, { signal: this.#abort.signal });
  }

  get state(): MemoryState {
    return this.#store.state;
  }

  subscribe(changed: () => void): () => void {
    return this.#store.subscribe(changed);
  }

  async transfer(): Promise<MemoryTransfer> {
    const { Transfer } = await fetchTransfer();
    return new Transfer(this.#store, this);
  }

  close(): void {
    this.#abort.abort();
    this.#store.close();
  }
}

/** Opens what this device remembers. Always resolves: where nothing can be kept, with memory for this visit. */
export async function openMemory(options?: Omit<SyncedStoreOptions, 'upgrades'>): Promise<Memory> {
  const store = new SyncedStore({ ...options, upgrades: fetchTransfer });
  await store.open();
  return new Device(store);
}
