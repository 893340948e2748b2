import type { IDBPDatabase } from 'idb';
import { isObject } from '../field-types.ts';
import { migrate } from './migrate.ts';
import { STORES } from '../rows.ts';
import { VERSION } from '../snapshot.ts';

/** Migrates every record, and takes away the mark that asked for it, in one transaction. */
export async function upgradeRecords(db: IDBPDatabase, meta: string, mark: string): Promise<void> {
  const transaction = db.transaction([...STORES, meta], 'readwrite', { durability: 'strict' });
  const marks = transaction.objectStore(meta);
  const asked: unknown = await marks.get(mark);
  const from = isObject(asked) ? Number(asked['value']) : VERSION;
  for (const name of STORES) {
    const store = transaction.objectStore(name);
    const records: readonly unknown[] = await store.getAll();
    for (const record of records) await store.put(migrate(name, record, from));
  }
  await marks.delete(mark);
  await transaction.done;
}

/** The records of an earlier version that lie in a file, a link or a visit, as this one would have written them. */
export function upgradeLists(
  lists: Readonly<Record<string, unknown>>,
  from: number,
): Readonly<Record<string, unknown>> {
  const migrated = STORES.map((store) => {
    const list = lists[store];
    return [store, Array.isArray(list) ? list.map((record: unknown) => migrate(store, record, from)) : list];
  });
  return { ...lists, ...(Object.fromEntries(migrated) as Readonly<Record<string, unknown>>) };
}

/** What an earlier version kept for the visit, as this one would have written it. */
export function upgradeVisit({ rows, version, ...visit }: Readonly<Record<string, unknown>>): unknown {
  return { ...visit, version: VERSION, rows: isObject(rows) && upgradeLists(rows, Number(version)) };
}
