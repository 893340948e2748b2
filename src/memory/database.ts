import { openDB, type IDBPDatabase } from 'idb';
import { afterEpoch, mergeRow } from './merge.ts';
import { isObject } from './field-types.ts';
import { readRow, silent } from './parse-row.ts';
import { STORES, type Epoch, type Row, type Snapshot, type StoreName } from './rows.ts';
import { readSnapshot, VERSION, written, type FetchUpgrades } from './snapshot.ts';
import { isStamp, type Stamp } from './stamp.ts';

const DATABASE = 'unspun';
const META = 'meta';
/** Changes of pages that were going. A store of its own: behind another write it would not be made in time. */
const LATE = 'late';
const EPOCH = 'epoch';
/** Marks records of an earlier version that wait to be migrated. */
const OLD = 'migrate-from';
const epochOf = (meta: unknown): Epoch => (isObject(meta) && isStamp(meta['value']) ? meta['value'] : '');

type Database = IDBPDatabase;

interface Records {
  getAll(): Promise<unknown[]>;
  getAllKeys(): Promise<IDBValidKey[]>;
  get(key: IDBValidKey): Promise<unknown>;
}

/** Where one record cannot be read back, the others still can: each is asked for by itself. */
async function recordsOf(store: Records): Promise<readonly unknown[]> {
  try {
    return await store.getAll();
  } catch {
    return Promise.all((await store.getAllKeys()).map((key) => store.get(key).catch(() => undefined)));
  }
}

/** Ends a transaction, so that nothing of it is kept. */
function abort(transaction: { abort(): void }) {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

export interface VaultEvents {
  /** Another page holds an older version open: opening waits for it. */
  blocked(): void;
  /** The connection is gone: `deleted` by someone else, or given up for a `newer` version of this site. */
  gone(why: 'deleted' | 'newer'): void;
}

/** The database. Whatever fails inside rejects: what to do about it is decided above. */
export class Vault {
  readonly db: Database;
  /** Keys of late changes that were read, and go with the next write. */
  #late: string[] = [];

  private constructor(db: Database) {
    this.db = db;
  }

  /** Rejects where IndexedDB is missing, refuses, or holds a newer version (`VersionError`), which is left untouched. */
  static async open(events: VaultEvents, upgrades: FetchUpgrades): Promise<Vault> {
    let gone = false;
    const leave = (why: 'deleted' | 'newer') => {
      if (!gone) events.gone(why);
      gone = true;
    };
    const db = await openDB(DATABASE, VERSION, {
      upgrade(opened, from, _to, transaction) {
        for (const store of [...STORES, META, LATE])
          if (!opened.objectStoreNames.contains(store)) opened.createObjectStore(store, { keyPath: 'id' });
        if (from > 0) void transaction.objectStore(META).put({ id: OLD, value: from });
      },
      blocked: () => events.blocked(),
      blocking(_current, next, event) {
        leave(next === null ? 'deleted' : 'newer');
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => leave('deleted'),
    });
    if (await db.transaction(META).objectStore(META).get(OLD))
      await (await upgrades()).upgradeRecords(db, META, OLD);
    return new Vault(db);
  }

  close(): void {
    this.db.close();
  }

  /**
   * Everything that can be read; `corrupt` counts what cannot. `late` is what pages wrote as they went, to be committed.
   */
  async load(): Promise<{
    readonly snapshot: Snapshot;
    readonly corrupt: number;
    readonly late: readonly Snapshot[];
  }> {
    const transaction = this.db.transaction([...STORES, META, LATE]);
    let corrupt = 0;
    const read = async (name: StoreName): Promise<[StoreName, readonly Row[]]> => {
      const records = await recordsOf(transaction.objectStore(name));
      const rows = records.flatMap((record) => readRow(name, record, silent) ?? []);
      corrupt += records.length - rows.length;
      return [name, rows];
    };
    const rows = Object.fromEntries(await Promise.all(STORES.map(read)));
    const epoch = epochOf(await transaction.objectStore(META).get(EPOCH));
    const late = (await recordsOf(transaction.objectStore(LATE))).filter(isObject);
    this.#late = late.map(({ id }) => String(id));
    return { snapshot: { epoch, rows }, corrupt, late: late.map(({ value }) => readSnapshot(value)) };
  }

  #begin(stores: readonly string[]) {
    const transaction = this.db.transaction(stores, 'readwrite', { durability: 'strict' });
    // Whoever waits for the transaction hears of it there.
    transaction.done.catch(() => undefined);
    return transaction;
  }

  /**
   * Lays a change beside the records, in one request that needs no answer: a page that is going hears none, and what
   * waits for one is given up. Merged when the database is next opened.
   */
  late(id: Stamp, change: Snapshot): void {
    const transaction = this.#begin([LATE]);
    void transaction.objectStore(LATE).put({ id, value: written(change) });
    transaction.commit();
  }

  /**
   * Merges rows into what is stored, in one transaction: all or nothing. Resolves only when the browser says that
   * they are on the disk, with the rows as they stand there now, other tabs' changes included.
   */
  async commit(change: Snapshot): Promise<Snapshot> {
    const stores = STORES.filter((store) => change.rows[store]?.length);
    const late = this.#late.splice(0);
    const transaction = this.#begin([...stores, META, ...(late.length > 0 ? [LATE] : [])]);
    const meta = transaction.objectStore(META);
    const rows: Partial<Record<StoreName, Row[]>> = {};

    const put = async (name: StoreName, row: Row, epoch: Epoch) => {
      const store = transaction.objectStore(name);
      const there = readRow(name, await store.get(row.id), silent);
      const merged = afterEpoch(name, there ? mergeRow(there, row) : row, epoch);
      if (merged) (rows[name] ??= []).push(merged);
      await (merged ? store.put(merged) : store.delete(row.id));
    };
    try {
      const before = epochOf(await meta.get(EPOCH));
      const epoch = before > change.epoch ? before : change.epoch;
      if (epoch !== before) await meta.put({ id: EPOCH, value: epoch });
      for (const key of late) void transaction.objectStore(LATE).delete(key);
      await Promise.all(
        stores.flatMap((name) => (change.rows[name] ?? []).map((row) => put(name, row, epoch))),
      );
      await transaction.done;
      return { epoch, rows };
    } catch (error) {
      abort(transaction);
      // The transaction knows best why it ended, as on a full disk.
      throw transaction.error ?? error;
    }
  }
}
