import type { MemoryState, MemoryProblem } from '../model/index.ts';
import { isObject } from './field-types.ts';
import { EMPTY, rowOf, type Row, type Snapshot, type StoreName } from './rows.ts';
import { RecordCache } from './record-cache.ts';
import type { FetchUpgrades } from './snapshot.ts';
import { Clock } from './stamp.ts';
import { sessionFallback } from './session-fallback.ts';
import { TabChannel } from './tab-channel.ts';
import { Database } from './database.ts';

/** A database that has not opened by then is not waited for; should it open later, it is used from then on. */
const OPEN_TIMEOUT_MS = 3_000;

/** A change by the reader: some fields of one record. */
export interface Change {
  readonly store: StoreName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SyncedStoreOptions {
  readonly clock?: Clock;
  readonly upgrades: FetchUpgrades;
  /** How long opening is waited for, in milliseconds. */
  readonly openTimeoutMs?: number;
}

const PROBLEMS: Readonly<Record<string, MemoryProblem>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  // There is no `indexedDB` at all.
  TypeError: 'missing',
};
const problemOf = (error: unknown): MemoryProblem =>
  PROBLEMS[String(isObject(error) && error['name'])] ?? 'failed';
/** In these the database belongs to a later edition: it is not asked again in this visit. */
const NOT_RETRIED: readonly (MemoryProblem | null)[] = ['newer', 'outdated'];

/**
 * Everything remembered, in memory and on the disk. Reading never waits; a write resolves when it is on the disk,
 * or, where that cannot be, when it is remembered for the visit. What could not be written is tried again with
 * each later write.
 */
export class SyncedStore {
  readonly clock: Clock;
  readonly #upgrades: FetchUpgrades;
  readonly #openTimeoutMs: number;
  readonly #listeners = new Set<() => void>();
  readonly #tabs: TabChannel;
  #state: MemoryState = { persistent: false, problem: null };
  #all = new RecordCache();
  /** What the disk does not have yet. */
  #unsaved = new RecordCache();
  /** What is being written. */
  readonly #inFlight = new Set<Snapshot>();
  #unloading = false;
  #database: Database | null = null;
  #opening: Promise<void> | null = null;
  /** Waiting for the database took too long: from then on nothing waits for it. */
  #openTimedOut = false;
  #closed = false;
  /** What this visit could not write before. */
  #restored: Snapshot | Promise<Snapshot>;

  constructor({ upgrades, clock = new Clock(), openTimeoutMs = OPEN_TIMEOUT_MS }: SyncedStoreOptions) {
    this.#upgrades = upgrades;
    this.clock = clock;
    this.#openTimeoutMs = openTimeoutMs;
    this.#restored = sessionFallback.load(upgrades);
    this.#tabs = new TabChannel((change) => (change ? this.#mergeAndNotify(change) : this.#clear()));
  }

  get state(): MemoryState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  rows(store: StoreName): readonly Row[] {
    return this.#all.rows(store);
  }

  row(store: StoreName, id: string): Row | null {
    return this.#all.row(store, id);
  }

  snapshot(): Snapshot {
    return this.#all.snapshot();
  }

  /** Opens the database; resolves when it is open or given up for now. Never rejects. */
  async open(): Promise<void> {
    if (this.#closed || this.#database || this.#openTimedOut || NOT_RETRIED.includes(this.#state.problem))
      return;
    this.#opening ??= this.#openDatabase().finally(() => {
      this.#opening = null;
      this.#openTimedOut = false;
    });
    await Promise.race([this.#opening, new Promise((done) => setTimeout(done, this.#openTimeoutMs))]);
    if (this.#opening === null) return;
    this.#openTimedOut = true;
    this.#setProblem(this.#state.problem ?? 'failed');
  }

  /** Writes fields with one new stamp. */
  async write(changes: readonly Change[]): Promise<void> {
    const stamp = this.clock.next();
    const rows: Partial<Record<StoreName, Row[]>> = {};
    for (const { store, id, fields } of changes) (rows[store] ??= []).push(rowOf(id, fields, stamp));
    await this.commit({ epoch: '', rows });
  }

  /** Merges records into what is remembered. */
  async commit(incoming: Snapshot): Promise<void> {
    await this.open();
    const database = this.#database;
    const change = this.#unsaved.empty ? incoming : this.#unsaved.add(incoming).snapshot();
    this.#unsaved = new RecordCache();
    this.#inFlight.add(change);
    this.setUnloading(this.#unloading);
    try {
      if (!database) return this.#keepForSession(change);
      const merged = await database.commit(change);
      if (!this.#state.persistent)
        this.#state = { persistent: true, problem: this.#state.problem === 'lost' ? 'lost' : null };
      this.#saveFallback();
      this.#mergeAndNotify(merged);
      this.#tabs.broadcast(merged);
    } catch (error) {
      this.#keepForSession(change);
      if (database && this.#database === database) this.#writeFailed(database, problemOf(error));
    } finally {
      this.#inFlight.delete(change);
    }
  }

  /** The page may be gone the next moment: what is being written is not waited for until it is back. */
  setUnloading(unloading: boolean): void {
    this.#unloading = unloading;
    if (unloading)
      for (const change of this.#inFlight) this.#database?.appendToUnloadJournal(this.clock.next(), change);
  }

  /** Reads the disk again: a tab that slept may have missed what others said. */
  async refresh(): Promise<void> {
    try {
      if (this.#database) this.#mergeAndNotify((await this.#database.load()).snapshot);
    } catch {
      // The next write will say what is wrong.
    }
  }

  /** Deletes everything, in every tab. False where the database could not be reached. */
  async deleteAll(): Promise<boolean> {
    await this.open();
    try {
      if (!this.#database && this.#state.problem !== 'missing') return false;
      if (this.#database) await (await this.#upgrades()).wipe(this.#database.db);
    } catch {
      return false;
    }
    this.#tabs.broadcast(null);
    this.#clear();
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#tabs.close();
    this.#database?.close();
    this.#database = null;
  }

  async #openDatabase(): Promise<void> {
    try {
      const restored = await this.#restored;
      this.#restored = EMPTY;
      this.#unsaved.add(restored);
      this.#merge(restored);
      const events = { blocked: () => this.#setProblem('blocked'), closed: this.#connectionLost.bind(this) };
      const database = await Database.open(events, this.#upgrades);
      const { snapshot, corrupt, unloadJournal } = await database.load();
      for (const change of unloadJournal) this.#unsaved.add(change);
      if (this.#closed) return database.close();
      this.#database = database;
      this.#merge(snapshot);
      const lost = this.#state.problem === 'lost';
      this.#state = { persistent: true, problem: lost ? 'lost' : corrupt > 0 ? 'corrupt' : null };
      if (!this.#unsaved.empty) await this.commit(EMPTY);
      this.#notify();
    } catch (error) {
      this.#setProblem(problemOf(error));
    }
  }

  #connectionLost(why: 'deleted' | 'newer') {
    this.#database = null;
    if (this.#closed) return;
    if (why === 'newer') return this.#setProblem('outdated');
    // Someone deleted the database behind this page: what the page knows is written again.
    this.#setProblem('lost');
    this.#unsaved.add(this.snapshot());
    this.#saveFallback();
    void this.open();
  }

  /** A full disk may be freed; a connection that fails otherwise is given up, and the next write opens another. */
  #writeFailed(database: Database, problem: MemoryProblem) {
    if (problem !== 'full') {
      database.close();
      this.#database = null;
    }
    this.#setProblem(problem);
  }

  #keepForSession(change: Snapshot) {
    this.#unsaved.add(change);
    this.#saveFallback();
    this.#mergeAndNotify(change);
  }

  #saveFallback() {
    sessionFallback.save(this.#unsaved.empty ? null : this.#unsaved.snapshot());
  }

  #clear() {
    this.#all = new RecordCache();
    this.#unsaved = new RecordCache();
    this.#saveFallback();
    this.#notify();
  }

  #mergeAndNotify(snapshot: Snapshot) {
    this.#merge(snapshot);
    this.#notify();
  }

  #merge(snapshot: Snapshot) {
    if (snapshot.epoch) this.clock.seen(snapshot.epoch);
    for (const rows of Object.values(snapshot.rows))
      for (const row of rows) for (const stamp of Object.values(row.stamps)) this.clock.seen(stamp);
    this.#all.add(snapshot);
  }

  #setProblem(problem: MemoryProblem) {
    if (this.#state.problem === problem && !this.#state.persistent) return;
    this.#state = { persistent: false, problem };
    this.#notify();
  }

  #notify() {
    for (const listener of this.#listeners) listener();
  }
}
