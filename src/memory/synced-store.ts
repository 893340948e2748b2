import type { MemoryState, MemoryTrouble } from '../model/index.ts';
import { isObject } from './field-types.ts';
import { EMPTY, rowOf, type Row, type Snapshot, type StoreName } from './rows.ts';
import { Shelf } from './record-cache.ts';
import type { FetchUpgrades } from './snapshot.ts';
import { Clock } from './stamp.ts';
import { stash } from './session-fallback.ts';
import { Tabs } from './tab-channel.ts';
import { Vault } from './database.ts';

/** A database that has not opened by then is not waited for; should it open later, it is used from then on. */
const PATIENCE = 3_000;

/** A change by the reader: some fields of one record. */
export interface Change {
  readonly store: StoreName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface KeeperOptions {
  readonly clock?: Clock;
  readonly upgrades: FetchUpgrades;
  /** How long opening is waited for, in milliseconds. */
  readonly patience?: number;
}

const TROUBLES: Readonly<Record<string, MemoryTrouble>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  // There is no `indexedDB` at all.
  TypeError: 'missing',
};
const troubleOf = (error: unknown): MemoryTrouble =>
  TROUBLES[String(isObject(error) && error['name'])] ?? 'failed';
/** In these the database belongs to a later edition: it is not asked again in this visit. */
const FINAL: readonly (MemoryTrouble | null)[] = ['newer', 'outdated'];

/**
 * Everything remembered, in memory and on the disk. Reading never waits; a write resolves when it is on the disk,
 * or, where that cannot be, when it is remembered for the visit. What could not be written is tried again with
 * each later write.
 */
export class Keeper {
  readonly clock: Clock;
  readonly #upgrades: FetchUpgrades;
  readonly #patience: number;
  readonly #listeners = new Set<() => void>();
  readonly #tabs: Tabs;
  #state: MemoryState = { kept: false, trouble: null };
  #all = new Shelf();
  /** What the disk does not have yet. */
  #unkept = new Shelf();
  /** What is being written. */
  readonly #due = new Set<Snapshot>();
  #leaving = false;
  #vault: Vault | null = null;
  #opening: Promise<void> | null = null;
  /** Waiting for the database took too long: from then on nothing waits for it. */
  #givenUp = false;
  #closed = false;
  /** What this visit could not write before. */
  #left: Snapshot | Promise<Snapshot>;

  constructor({ upgrades, clock = new Clock(), patience = PATIENCE }: KeeperOptions) {
    this.#upgrades = upgrades;
    this.clock = clock;
    this.#patience = patience;
    this.#left = stash.load(upgrades);
    this.#tabs = new Tabs((change) => (change ? this.#absorb(change) : this.#empty()));
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
    if (this.#closed || this.#vault || this.#givenUp || FINAL.includes(this.#state.trouble)) return;
    this.#opening ??= this.#openVault().finally(() => {
      this.#opening = null;
      this.#givenUp = false;
    });
    await Promise.race([this.#opening, new Promise((done) => setTimeout(done, this.#patience))]);
    if (this.#opening === null) return;
    this.#givenUp = true;
    this.#trouble(this.#state.trouble ?? 'failed');
  }

  /** Writes fields with one new stamp. */
  async write(changes: readonly Change[]): Promise<void> {
    const stamp = this.clock.next();
    const rows: Partial<Record<StoreName, Row[]>> = {};
    for (const { store, id, fields } of changes) (rows[store] ??= []).push(rowOf(id, fields, stamp));
    await this.commit({ epoch: '', rows });
  }

  /** Merges records into what is remembered. */
  async commit(change: Snapshot): Promise<void> {
    await this.open();
    const vault = this.#vault;
    const due = this.#unkept.empty ? change : this.#unkept.add(change).snapshot();
    this.#unkept = new Shelf();
    this.#due.add(due);
    this.leave(this.#leaving);
    try {
      if (!vault) return this.#forVisit(due);
      const kept = await vault.commit(due);
      if (!this.#state.kept)
        this.#state = { kept: true, trouble: this.#state.trouble === 'lost' ? 'lost' : null };
      this.#stash();
      this.#absorb(kept);
      this.#tabs.tell(kept);
    } catch (error) {
      this.#forVisit(due);
      if (vault && this.#vault === vault) this.#failed(vault, troubleOf(error));
    } finally {
      this.#due.delete(due);
    }
  }

  /** The page may be gone the next moment: what is being written is not waited for until it is back. */
  leave(leaving: boolean): void {
    this.#leaving = leaving;
    if (leaving) for (const due of this.#due) this.#vault?.late(this.clock.next(), due);
  }

  /** Reads the disk again: a tab that slept may have missed what others said. */
  async refresh(): Promise<void> {
    try {
      if (this.#vault) this.#absorb((await this.#vault.load()).snapshot);
    } catch {
      // The next write will say what is wrong.
    }
  }

  /** Deletes everything, in every tab. False where the database could not be reached. */
  async forget(): Promise<boolean> {
    await this.open();
    try {
      if (!this.#vault && this.#state.trouble !== 'missing') return false;
      if (this.#vault) await (await this.#upgrades()).wipe(this.#vault.db);
    } catch {
      return false;
    }
    this.#tabs.tell(null);
    this.#empty();
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#tabs.close();
    this.#vault?.close();
    this.#vault = null;
  }

  async #openVault(): Promise<void> {
    try {
      const left = await this.#left;
      this.#left = EMPTY;
      this.#unkept.add(left);
      this.#take(left);
      const events = { blocked: () => this.#trouble('blocked'), gone: this.#gone.bind(this) };
      const vault = await Vault.open(events, this.#upgrades);
      const { snapshot, corrupt, late } = await vault.load();
      for (const change of late) this.#unkept.add(change);
      if (this.#closed) return vault.close();
      this.#vault = vault;
      this.#take(snapshot);
      const lost = this.#state.trouble === 'lost';
      this.#state = { kept: true, trouble: lost ? 'lost' : corrupt > 0 ? 'corrupt' : null };
      if (!this.#unkept.empty) await this.commit(EMPTY);
      this.#changed();
    } catch (error) {
      this.#trouble(troubleOf(error));
    }
  }

  #gone(why: 'deleted' | 'newer') {
    this.#vault = null;
    if (this.#closed) return;
    if (why === 'newer') return this.#trouble('outdated');
    // Someone deleted the database behind this page: what the page knows is written again.
    this.#trouble('lost');
    this.#unkept.add(this.snapshot());
    this.#stash();
    void this.open();
  }

  /** A full disk may be freed; a connection that fails otherwise is given up, and the next write opens another. */
  #failed(vault: Vault, trouble: MemoryTrouble) {
    if (trouble !== 'full') {
      vault.close();
      this.#vault = null;
    }
    this.#trouble(trouble);
  }

  #forVisit(due: Snapshot) {
    this.#unkept.add(due);
    this.#stash();
    this.#absorb(due);
  }

  #stash() {
    stash.save(this.#unkept.empty ? null : this.#unkept.snapshot());
  }

  #empty() {
    this.#all = new Shelf();
    this.#unkept = new Shelf();
    this.#stash();
    this.#changed();
  }

  #absorb(snapshot: Snapshot) {
    this.#take(snapshot);
    this.#changed();
  }

  #take(snapshot: Snapshot) {
    if (snapshot.epoch) this.clock.seen(snapshot.epoch);
    for (const rows of Object.values(snapshot.rows))
      for (const row of rows) for (const stamp of Object.values(row.stamps)) this.clock.seen(stamp);
    this.#all.add(snapshot);
  }

  #trouble(trouble: MemoryTrouble) {
    if (this.#state.trouble === trouble && !this.#state.kept) return;
    this.#state = { kept: false, trouble };
    this.#changed();
  }

  #changed() {
    for (const listener of this.#listeners) listener();
  }
}
