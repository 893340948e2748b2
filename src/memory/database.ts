import { STORY_ID } from '../model/identity.ts';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEpoch, mergeRow } from './merge.ts';
import { isObject } from './field-types.ts';
import { parseRow, ignoreInvalid } from './parse-row.ts';
import { STORES, type Epoch, type Row, type Snapshot, type StoreName } from './rows.ts';
import { parseSnapshot, VERSION, serialiseSnapshot, type FetchUpgrades } from './snapshot.ts';
import { isStamp, type Stamp } from './stamp.ts';

const DATABASE_NAME = STORY_ID;
const META = 'meta';
/** Changes of pages that were going. A store of its own: behind another write it would not be made in time. */
const UNLOAD_JOURNAL = 'late';
const EPOCH = 'epoch';
/** Marks records of an earlier version that wait to be migrated. */
const MIGRATE_FROM = 'migrate-from';
const epochOf = (meta: unknown): Epoch => (isObject(meta) && isStamp(meta['value']) ? meta['value'] : '');

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

export interface DatabaseEvents {
  /** Another page holds an older version open: opening waits for it. */
  blocked(): void;
  /** The connection is gone: `deleted` by someone else, or given up for a `newer` version of this site. */
  closed(why: 'deleted' | 'newer'): void;
}

/** The database. Whatever fails inside rejects: what to do about it is decided above. */
export class Database {
  readonly db: IDBPDatabase;
  /** Keys of late changes that were read, and go with the next write. */
  #journalKeys: string[] = [];

  private constructor(db: IDBPDatabase) {
    this.db = db;
  }

  /** Rejects where IndexedDB is missing, refuses, or holds a newer version (`VersionError`), which is left untouched. */
  static async open(events: DatabaseEvents, upgrades: FetchUpgrades): Promise<Database> {
    let closed = false;
    const setUnloading = (why: 'deleted' | 'newer') => {
      if (!closed) events.closed(why);
      closed = true;
    };
    const db = await openDB(DATABASE_NAME, VERSION, {
      upgrade(opened, from, _to, transaction) {
        for (const store of [...STORES, META, UNLOAD_JOURNAL])
          if (!opened.objectStoreNames.contains(store)) opened.createObjectStore(store, { keyPath: 'id' });
        if (from > 0) void transaction.objectStore(META).put({ id: MIGRATE_FROM, value: from });
      },
      blocked: () => events.blocked(),
      blocking(_current, next, event) {
        setUnloading(next === null ? 'deleted' : 'newer');
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => setUnloading('deleted'),
    });
    if (await db.transaction(META).objectStore(META).get(MIGRATE_FROM))
      await (await upgrades()).upgradeRecords(db, META, MIGRATE_FROM);
    return new Database(db);
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
    readonly unloadJournal: readonly Snapshot[];
  }> {
    const transaction = this.db.transaction([...STORES, META, UNLOAD_JOURNAL]);
    let corrupt = 0;
    const read = async (name: StoreName): Promise<[StoreName, readonly Row[]]> => {
      const records = await recordsOf(transaction.objectStore(name));
      const rows = records.flatMap((record) => parseRow(name, record, ignoreInvalid) ?? []);
      corrupt += records.length - rows.length;
      return [name, rows];
    };
    const rows = Object.fromEntries(await Promise.all(STORES.map(read)));
    const epoch = epochOf(await transaction.objectStore(META).get(EPOCH));
    const unloadJournal = (await recordsOf(transaction.objectStore(UNLOAD_JOURNAL))).filter(isObject);
    this.#journalKeys = unloadJournal.map(({ id }) => String(id));
    return {
      snapshot: { epoch, rows },
      corrupt,
      unloadJournal: unloadJournal.map(({ value }) => parseSnapshot(value)),
    };
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
  appendToUnloadJournal(id: Stamp, change: Snapshot): void {
    const transaction = this.#begin([UNLOAD_JOURNAL]);
    void transaction.objectStore(UNLOAD_JOURNAL).put({ id, value: serialiseSnapshot(change) });
    transaction.commit();
  }

  /**
   * Merges rows into what is stored, in one transaction: all or nothing. Resolves only when the browser says that
   * they are on the disk, with the rows as they stand there now, other tabs' changes included.
   */
  async commit(change: Snapshot): Promise<Snapshot> {
    const stores = STORES.filter((store) => change.rows[store]?.length);
    const unloadJournal = this.#journalKeys.splice(0);
    const transaction = this.#begin([...stores, META, ...(unloadJournal.length > 0 ? [UNLOAD_JOURNAL] : [])]);
    const meta = transaction.objectStore(META);
    const rows: Partial<Record<StoreName, Row[]>> = {};

    const put = async (name: StoreName, row: Row, epoch: Epoch) => {
      const store = transaction.objectStore(name);
      const there = parseRow(name, await store.get(row.id), ignoreInvalid);
      const merged = afterEpoch(name, there ? mergeRow(there, row) : row, epoch);
      if (merged) (rows[name] ??= []).push(merged);
      await (merged ? store.put(merged) : store.delete(row.id));
    };
    try {
      const before = epochOf(await meta.get(EPOCH));
      const epoch = before > change.epoch ? before : change.epoch;
      if (epoch !== before) await meta.put({ id: EPOCH, value: epoch });
      for (const key of unloadJournal) void transaction.objectStore(UNLOAD_JOURNAL).delete(key);
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
