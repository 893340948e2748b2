import type { Stamp } from './stamp.ts';

/** The object stores. `meta` besides holds the epoch. */
export const STORES = ['progress', 'bookmarks', 'answers', 'settings', 'packs', 'runs'] as const;
export type StoreName = (typeof STORES)[number];

/** One record: its fields, and when each was last written. A field without a stamp is not there. */
export interface Row {
  readonly id: string;
  readonly stamps: Readonly<Record<string, Stamp>>;
  readonly [field: string]: unknown;
}
export type Rows = Readonly<Partial<Record<StoreName, readonly Row[]>>>;

/** Reading written at or before this stamp was started over; empty where it never was. */
export type Epoch = Stamp;

/** Everything a device remembers, or a part of it. */
export interface Snapshot {
  readonly epoch: Epoch;
  readonly rows: Rows;
}

export const EMPTY: Snapshot = { epoch: '', rows: {} };

/** A row whose fields are all written at once. */
export function rowOf(id: string, fields: Readonly<Record<string, unknown>>, stamp: Stamp): Row {
  return { ...fields, id, stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])) };
}
