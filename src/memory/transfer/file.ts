import { STORY_ID } from '../../model/identity.ts';
import type { Expected, TransferRefusal } from '../../model/index.ts';
import { isObject } from '../field-types.ts';
import { parseRow } from '../parse-row.ts';
import { STORES, type Row, type Snapshot, type StoreName } from '../rows.ts';
import { VERSION } from '../snapshot.ts';
import { isStamp } from '../stamp.ts';
import { fromAnnotation, nameInFile, toAnnotation } from './annotation.ts';
import { upgradeLists } from './upgrade.ts';
import { locate, type Path } from './locate.ts';

const FORMAT = `${STORY_ID}-memory`;
/** Twenty thousand bookmarks with notes; more is no file of ours. */
export const MAX_FILE_LENGTH = 20_000_000;

const KNOWN_NAMES: readonly string[] = [
  'format',
  'version',
  'edition',
  'exported',
  'id',
  'title',
  'epoch',
  ...STORES,
];

export interface About {
  /** Address of the site's root, for the `source` of each annotation. */
  readonly site: string;
  readonly edition: string;
  /** A pack has a title and an id of its own; a backup has neither. */
  readonly pack?: { readonly id: string; readonly title: string };
}

/** What a file says, before it is accepted. */
export interface FileContent {
  readonly ok: true;
  readonly pack: { readonly id: string; readonly title: string } | null;
  readonly snapshot: Snapshot;
}

const refusal = (code: TransferRefusal['code'], more: Partial<TransferRefusal> = {}): TransferRefusal => ({
  ok: false,
  code,
  line: null,
  column: null,
  path: null,
  expected: null,
  found: null,
  ...more,
});
export const unreadable = () => refusal('unreadable');
export const newer = () => refusal('newer');

/** One JSON file, a record a line, so that a line number names a record. */
export function formatFile(snapshot: Snapshot, about: About, now: string): string {
  const head = {
    format: FORMAT,
    version: VERSION,
    edition: about.edition,
    exported: now,
    ...about.pack,
    ...(snapshot.epoch && { epoch: snapshot.epoch }),
  };
  const lines = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  for (const store of STORES) {
    const rows = snapshot.rows[store] ?? [];
    if (rows.length === 0) continue;
    const texts = rows.map(
      (row) => `    ${JSON.stringify(store === 'bookmarks' ? toAnnotation(row, about.site) : row)}`,
    );
    lines.push(`${JSON.stringify(store)}: [\n${texts.join(',\n')}\n  ]`);
  }
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

/** The first thing that does not fit. Thrown inside this file only. */
class InvalidValue extends Error {
  constructor(
    readonly path: Path,
    readonly expected: Expected,
    readonly found: unknown,
  ) {
    super('a value does not fit');
  }
}

const shown = (value: unknown) => (value === undefined ? null : JSON.stringify(value).slice(0, 60));
/** An empty name, which a file may hold, is seen only in quotes. */
const serialiseSnapshot = (path: Path) =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : (index > 0 ? '.' : '') + (part || '""')))
    .join('');

/** Reads a file. Never throws; a refusal names the line, the place in the data, what stands there and what belongs there. */
export function parseFile(text: string): FileContent | TransferRefusal {
  if (text.length > MAX_FILE_LENGTH) return refusal('too-large');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refusal('not-json', locate(text, null));
  }
  try {
    return contentOf(data);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    const { path, expected, found } = error;
    return refusal('invalid-value', {
      ...locate(text, path),
      path: serialiseSnapshot(path),
      expected,
      found: shown(found),
    });
  }
}

function contentOf(data: unknown): FileContent | TransferRefusal {
  if (!isObject(data) || data['format'] !== FORMAT) return refusal('not-ours', { line: 1, column: 1 });
  const { title, id, epoch = '' } = data;
  const version = versionOf(data['version']);
  if (version > VERSION) return newer();
  const unknownName = Object.keys(data).find((name) => !KNOWN_NAMES.includes(name));
  if (unknownName !== undefined) throw new InvalidValue([unknownName], 'name', unknownName);
  if (epoch !== '' && !isStamp(epoch)) throw new InvalidValue(['epoch'], 'stamp', epoch);
  const old = version < VERSION;
  const lists = old ? upgradeLists(data, version) : data;
  const rows = Object.fromEntries(STORES.map((store) => [store, rowsOf(lists[store], store, old)]));
  return { ok: true, pack: packOf(title, id), snapshot: { epoch, rows } };
}

function versionOf(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new InvalidValue(['version'], 'version', value);
}

function packOf(title: unknown, id: unknown): FileContent['pack'] {
  if (title === undefined) return null;
  if (typeof title !== 'string' || title.length > 200) throw new InvalidValue(['title'], 'text', title);
  const pack = parseRow(
    'packs',
    { id, title, stamps: { title: '0'.repeat(21) } },
    (_path, expected, found) => {
      throw new InvalidValue(['id'], expected, found);
    },
  );
  return pack && { id: pack.id, title };
}

/** Bookmarks are annotations in files of this version, and plain records in older ones. */
function rowsOf(list: unknown, store: StoreName, plain: boolean): readonly Row[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw new InvalidValue([store], 'list', list);
  return list.flatMap((record: unknown, index) => {
    const annotated = store === 'bookmarks' && !plain;
    const row = parseRow(store, annotated ? fromAnnotation(record) : record, (path, expected, found) => {
      const name = annotated ? nameInFile(path) : path;
      throw new InvalidValue([store, index, ...(name ? pathOf(name) : [])], expected, found);
    });
    return row ?? [];
  });
}

/** Names with a dot of their own (`read.yarn`) stand last. */
function pathOf(name: string): Path {
  const [first = '', ...rest] = name.split('.');
  if (first === 'stamps') return [first, rest.join('.')];
  return first === 'body' ? [first, ...rest] : [name];
}
