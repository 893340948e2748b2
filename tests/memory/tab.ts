import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openMemory } from '../../src/memory/index.ts';

import type { Memory } from '../../src/model/index.ts';

const open = new Set<Memory>();

/** An empty browser profile: no database, no storage. */
export function newProfile(): void {
  globalThis.indexedDB = new IDBFactory();
  newVisit();
}

/** A tab's `sessionStorage`, which Node has none of. */
export function newVisit(): void {
  const persistent = new Map<string, string>();
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => persistent.get(key) ?? null,
      setItem: (key: string, value: string) => void persistent.set(key, value),
      removeItem: (key: string) => void persistent.delete(key),
    },
  });
}

/** Opens the site in a tab of the profile. */
export async function tab(options?: Parameters<typeof openMemory>[0]): Promise<Memory> {
  const memory = await openMemory(options);
  open.add(memory);
  return memory;
}

/** The tab's process is gone: nothing is said, nothing is saved. */
export function kill(memory: Memory): void {
  open.delete(memory);
  memory.close();
}

export function closeTabs(): void {
  for (const memory of open) memory.close();
  open.clear();
}

/** Waits until `done` holds: for what tabs tell each other. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 400 && !(await done()); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  if (!(await done())) throw new Error('It did not come true in two seconds.');
}

/** Records as they lie in the database. */
export async function stored(store: string): Promise<Record<string, unknown>[]> {
  const db = await raw();
  const records: unknown = await asked(db.transaction(store).objectStore(store).getAll());
  db.close();
  return records as Record<string, unknown>[];
}

/** Puts anything into the database, behind the site's back. */
export async function plant(store: string, ...records: readonly unknown[]): Promise<void> {
  const db = await raw();
  const transaction = db.transaction(store, 'readwrite');
  for (const record of records) transaction.objectStore(store).put(record);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  db.close();
}

export function raw(version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open('unspun', version);
  request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
  return asked(request);
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}
