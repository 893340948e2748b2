import type { Expected } from '../model/index.ts';
import { isObject, FIELD_TYPES, type FieldType } from './field-types.ts';
import type { Row, StoreName } from './rows.ts';
import { isStamp, type Stamp } from './stamp.ts';

/** Told of each value that does not fit, by its path inside the record. Files stop there; the database reads on. */
export type ReportInvalid = (path: string, expected: Expected, found: unknown) => void;
export const ignoreInvalid: ReportInvalid = () => undefined;

/** The kind of a record's id; the field without which it says nothing; its fields. */
type Shape = readonly [
  id: FieldType,
  needs: string | null,
  fields: Readonly<Record<string, FieldType | 'list'>>,
];

const SHAPES: Readonly<Record<StoreName, Shape>> = {
  progress: ['id', null, { furthest: 'id', last: 'id', when: 'time' }],
  bookmarks: [
    'uuid',
    'target',
    {
      target: 'target',
      note: 'text',
      created: 'time',
      updated: 'time',
      deleted: 'deletion-time',
      order: 'order',
      value: 'fact-snapshot',
    },
  ],
  answers: ['answer', null, { value: 'value', note: 'text', when: 'time' }],
  settings: ['setting', 'value', { value: 'value' }],
  packs: ['uuid', 'title', { title: 'text', added: 'time', deleted: 'deletion-time', content: 'list' }],
  runs: ['uuid', null, { title: 'text', value: 'value', when: 'time', deleted: 'deletion-time' }],
};
/** Steps that were read are fields of their own, so that two devices' reading adds up. */
const READ = /^read\.[a-z0-9][a-z0-9-]{0,79}$/;

function typeOfField(store: StoreName, name: string): FieldType | 'list' | null {
  if (store === 'progress' && READ.test(name)) return 'flag';
  const [, , fields] = SHAPES[store];
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** A value of a field; a list is the bookmarks of a pack, of which those that do not fit are left out. */
function valueOf(kind: FieldType | 'list', value: unknown): unknown {
  if (kind !== 'list') return FIELD_TYPES[kind](value);
  return Array.isArray(value)
    ? value.flatMap((row) => parseRow('bookmarks', row, ignoreInvalid) ?? [])
    : undefined;
}

/**
 * Reads a record that comes from the database, a file, a link or another tab. Fields that do not fit are reported
 * and left out; the record is null where its id or what it is about is missing.
 */
export function parseRow(store: StoreName, input: unknown, report: ReportInvalid): Row | null {
  const refuse = (path: string, expected: Expected, found: unknown) => (report(path, expected, found), null);
  if (!isObject(input)) return refuse('', 'object', input);
  const [idKind, needs] = SHAPES[store];
  const { id, stamps } = input;
  if (typeof id !== 'string' || FIELD_TYPES[idKind](id) === undefined) return refuse('id', idKind, id);
  if (!isObject(stamps)) return refuse('stamps', 'object', stamps);
  const row = readFields(store, input, stamps, report);
  if (needs && !Object.hasOwn(row.stamps, needs))
    return refuse(needs, typeOfField(store, needs) ?? 'value', input[needs]);
  return Object.keys(row.stamps).length > 0 ? { ...row, id } : null;
}

function readFields(
  store: StoreName,
  input: Readonly<Record<string, unknown>>,
  given: object,
  report: ReportInvalid,
) {
  const stamps: Record<string, Stamp> = {};
  const values: Record<string, unknown> = {};
  for (const [name, stamp] of Object.entries(given)) {
    const kind = typeOfField(store, name);
    const value = kind && valueOf(kind, input[name]);
    if (!kind) report(`stamps.${name}`, 'name', name);
    else if (value === undefined) report(name, kind, input[name]);
    else if (!isStamp(stamp)) report(`stamps.${name}`, 'stamp', stamp);
    else [values[name], stamps[name]] = [value, stamp];
  }
  return { ...values, stamps };
}
