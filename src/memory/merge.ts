import { STORES, type Epoch, type Row, type Rows, type Snapshot, type StoreName } from './rows.ts';

/** Newer wins. Equal stamps with unequal values come only from files made by hand: then any fixed order will do. */
function wins(mine: Row, theirs: Row, field: string): boolean {
  const [a = '', b = ''] = [mine.stamps[field], theirs.stamps[field]];
  if (a !== b) return a > b;
  return JSON.stringify(mine[field]) >= JSON.stringify(theirs[field]);
}

/** Two versions of one record, field by field. Idempotent, commutative, associative. */
export function mergeRow(a: Row, b: Row): Row {
  const from = (field: string) => (wins(a, b, field) ? a : b);
  const fields = [...new Set([...Object.keys(a.stamps), ...Object.keys(b.stamps)])];
  return {
    ...Object.fromEntries(fields.map((field) => [field, from(field)[field]])),
    id: a.id,
    stamps: Object.fromEntries(fields.map((field) => [field, from(field).stamps[field] ?? ''])),
  };
}

/** Whether starting over forgets a record: progress and guesses, nothing a reader wrote. */
export function isResettable(store: StoreName, id: string): boolean {
  return store === 'progress' || (store === 'answers' && id.startsWith('guess:'));
}

/** A record without what was written before reading was started over; null where nothing is left. */
export function afterEpoch(store: StoreName, row: Row, epoch: Epoch): Row | null {
  if (!epoch || !isResettable(store, row.id)) return row;
  const left = Object.keys(row.stamps).filter((field) => (row.stamps[field] ?? '') > epoch);
  if (left.length === 0) return null;
  if (left.length === Object.keys(row.stamps).length) return row;
  return {
    ...Object.fromEntries(left.map((field) => [field, row[field]])),
    id: row.id,
    stamps: Object.fromEntries(left.map((field) => [field, row.stamps[field] ?? ''])),
  };
}

function mergeStore(store: StoreName, all: readonly Row[], epoch: Epoch): readonly Row[] {
  const merged = new Map<string, Row>();
  for (const row of all) {
    const there = merged.get(row.id);
    merged.set(row.id, there ? mergeRow(there, row) : row);
  }
  return [...merged.values()].flatMap((row) => afterEpoch(store, row, epoch) ?? []);
}

/** Two memories as one. Idempotent, commutative, associative: devices may meet in any order, any number of times. */
export function merge(a: Snapshot, b: Snapshot): Snapshot {
  const epoch = a.epoch > b.epoch ? a.epoch : b.epoch;
  const rows: Rows = Object.fromEntries(
    STORES.map((store) => [
      store,
      mergeStore(store, [...(a.rows[store] ?? []), ...(b.rows[store] ?? [])], epoch),
    ]),
  );
  return { epoch, rows };
}
