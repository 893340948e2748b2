import type { IDBPDatabase } from 'idb';

/** Deletes every record, in one transaction. */
export async function wipe(db: IDBPDatabase): Promise<void> {
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readwrite', { durability: 'strict' });
  await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}
