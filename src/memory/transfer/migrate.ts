import { sortKeyOfTime } from '../sort-key.ts';
import { isObject } from '../field-types.ts';
import { rowOf, type StoreName } from '../rows.ts';
import { VERSION } from '../snapshot.ts';
import { stampAt } from '../stamp.ts';

type UnknownRecord = Readonly<Record<string, unknown>>;
type Step = (store: StoreName, record: UnknownRecord) => unknown;

const timeOf = (...candidates: readonly unknown[]): number => {
  const times = candidates.map((value) => (typeof value === 'string' ? Date.parse(value) : Number.NaN));
  return times.find((time) => !Number.isNaN(time)) ?? 0;
};
const given = (fields: UnknownRecord): UnknownRecord =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * Version 1 held plain records without stamps: a whole record was as new as its one time. The stamps made here
 * depend on nothing but the record, so two devices that migrate the same data agree.
 */
const stamped: Step = (store, record) => {
  const { id, deletedAt, ...fields } = record;
  if (typeof id !== 'string') return record;
  const stamp = stampAt(timeOf(deletedAt, fields['updated'], fields['when'], fields['created']));
  if (store === 'bookmarks') {
    const order = sortKeyOfTime(timeOf(fields['created']));
    return rowOf(id, given({ ...fields, order, deleted: deletedAt ?? null }), stamp);
  }
  if (store === 'progress') {
    const steps = [fields['furthest'], fields['last']].filter((step) => typeof step === 'string');
    return rowOf(
      id,
      given({ ...fields, ...Object.fromEntries(steps.map((step) => [`read.${step}`, true])) }),
      stamp,
    );
  }
  return rowOf(id, fields, stamp);
};

/** By the version they lead away from. */
const STEPS: Readonly<Record<number, Step>> = { 1: stamped };

/** Brings a record of an earlier version up to this one. The record itself is left as it was. */
export function migrate(store: StoreName, record: unknown, from: number): unknown {
  let current = record;
  for (let version = from; version < VERSION; version += 1) {
    const step = STEPS[version];
    if (step && isObject(current)) current = step(store, current);
  }
  return current;
}
