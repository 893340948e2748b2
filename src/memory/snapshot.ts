import type { IDBPDatabase } from 'idb';
import { isObject } from './field-types.ts';
import { parseRow, ignoreInvalid } from './parse-row.ts';
import { EMPTY, STORES, type Snapshot } from './rows.ts';
import { isStamp } from './stamp.ts';

/** Version of the schema: of the database, of files, links and the visit's memory alike. */
export const VERSION = 2;

/** What brings older records up to this version: fetched only where there are any. */
interface Upgrades {
  /** Migrates every record in the database, and takes away the mark that asked for it, in one transaction. */
  upgradeRecords(db: IDBPDatabase, meta: string, mark: string): Promise<void>;
  /** Deletes every record, in one transaction. */
  wipe(db: IDBPDatabase): Promise<void>;
  /** What an earlier version kept for the visit, as this one would have written it. */
  upgradeVisit(visit: Readonly<Record<string, unknown>>): unknown;
}
export type FetchUpgrades = () => Promise<Upgrades>;

/** A snapshot of this version that comes from a tab or a visit: what cannot be read is left out. */
export function parseSnapshot(value: unknown): Snapshot {
  if (!isObject(value) || !isObject(value['rows']) || value['version'] !== VERSION) return EMPTY;
  const { epoch, rows } = value;
  const list = (store: string): readonly unknown[] => {
    const records: unknown = isObject(rows) && rows[store];
    return Array.isArray(records) ? records : [];
  };
  return {
    epoch: isStamp(epoch) ? epoch : '',
    rows: Object.fromEntries(
      STORES.map((store) => [store, list(store).flatMap((row) => parseRow(store, row, ignoreInvalid) ?? [])]),
    ),
  };
}

/** The form in which tabs and visits pass it on. */
export const serialiseSnapshot = (snapshot: Snapshot) => ({ version: VERSION, ...snapshot });
