import type { Language } from '../../model/index.ts';
import { describe } from '../1-read/map.ts';
import type { FileSystem } from '../1-read/files.ts';
import { readText, sha256 } from '../1-read/text.ts';
import { readYamlFile } from '../1-read/yaml.ts';
import type { FactDraft, FactTextDraft, StoryDraft, TypedNumber } from '../2-parse/draft.ts';
import { compare, type SourcePosition, type Report } from '../errors/report.ts';
import { numbersIn } from './lexicon.ts';

/** Checksums of the numbers that no archived text proves, in the story's folder. */
export const LOCK_FILE = 'context.lock.json';

type Counted = Readonly<Record<string, number>>;

export interface Lock {
  /** Per fact: a checksum of its unproved numbers. */
  readonly facts: Readonly<Record<string, string>>;
  /** Per file: typed dates, plain words and scale ends, each with how often it stands there. */
  readonly files: Readonly<Record<string, Counted>>;
}

const TEXTS = ['label', 'measures', 'period', 'caveat', 'explanation', 'statedBy'] as const;
const NEUTRAL = ['reference', 'low', 'high', 'decimals'] as const;

function numerals(value: unknown, language: Language): string[] {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return numbersIn(text, language).map((span) => span.text.toLowerCase());
}

/** The numbers in what one language says of a fact, each after its key. */
function textNumerals(fact: FactDraft, language: Language, text: FactTextDraft): string[] {
  const fields = fact as unknown as Readonly<Record<string, unknown>>;
  const changed = fact.changed && {
    from: fact.changed.from,
    reason: text.reason?.value,
    edition: fact.changed.edition,
  };
  const keyed: (readonly [string, unknown])[] = [
    ...TEXTS.map((key) => [key, text[key]?.value] as const),
    ...NEUTRAL.map((key) => [key, fields[key]] as const),
    ['noun', text.noun],
    ['changed', changed],
  ];
  return keyed.flatMap(([key, value]) => numerals(value, language).map((numeral) => `${key}:${numeral}`));
}

/**
 * What of a fact must not change unnoticed: of a context fact its value, of a date its parts (a token
 * may lack the year), of a formula its constants, and of all of them the numbers in their texts.
 */
function signature(fact: FactDraft): string {
  const texts = [...fact.texts].flatMap(([language, text], index) =>
    textNumerals(fact, language, text).map((each) => (index === 0 ? each : `${language}.${each}`)),
  );
  if (fact.kind === 'derived') {
    const constants = fact.formula.value.replace(/[a-z][a-z0-9]*(-[a-z0-9]+)*/g, ' ');
    return [...texts, ...numerals(constants, 'en').map((numeral) => `formula:${numeral}`)].join('\n');
  }
  const own =
    fact.kind === 'context' || fact.unit === 'date'
      ? [`value:${fact.value} ${fact.unit} ${fact.qualifier} ${fact.status}`]
      : [];
  return [...own, ...texts].join('\n');
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

const shortFile = (file: string, folder: string) => file.slice(folder.length + 1);

function count(typed: readonly TypedNumber[], folder: string): Record<string, Counted> {
  const files: Record<string, Record<string, number>> = {};
  for (const { file, text } of typed) {
    const counts = (files[shortFile(file, folder)] ??= {});
    counts[text] = (counts[text] ?? 0) + 1;
  }
  return sorted(Object.fromEntries(Object.entries(files).map(([file, counts]) => [file, sorted(counts)])));
}

/** The lock as the story now stands. */
export function currentLock(draft: StoryDraft): Lock {
  const facts = draft.facts.flatMap((fact) => {
    const text = signature(fact);
    return text === '' ? [] : [[fact.id, sha256(text).slice(0, 12)] as const];
  });
  return { facts: sorted(Object.fromEntries(facts)), files: count(draft.typed, draft.folder) };
}

/** The lock as it would be written. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function readLock(files: FileSystem, root: string, file: string, report: Report): Lock | null {
  const start: SourcePosition = { file, line: 1, column: 1 };
  const source = readText(files, root, file, report);
  if (!source) {
    report.add('missing-file', start, file, 'the checksums that npm run story:check -- --lock writes');
    return null;
  }
  // JSON is YAML too, and this reader never throws.
  const tree = readYamlFile(source, report);
  if (tree === null) return null;
  const value = parsed(source.text);
  if (isLock(value)) return value;
  report.add(
    'wrong-type',
    tree.place,
    describe(tree),
    'facts and files, as npm run story:check -- --lock writes them',
  );
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLock(value: unknown): value is Lock {
  if (!isRecord(value) || !isRecord(value['facts']) || !isRecord(value['files'])) return false;
  return (
    Object.values(value['facts']).every((sum) => typeof sum === 'string') &&
    Object.values(value['files']).every(isRecord)
  );
}

function checkFile(
  file: string,
  now: Counted,
  locked: Counted,
  typed: readonly TypedNumber[],
  report: Report,
): void {
  const fresh = Object.keys(now).filter((text) => (now[text] ?? 0) > (locked[text] ?? 0));
  for (const text of fresh) {
    const places = typed.filter((number) => number.text === text).map(({ place }) => place);
    // Which of several equal ones is new cannot be known: the last is named.
    const place = places.at(-1);
    if (place)
      report.add(
        'not-locked',
        place,
        text.replace(/^\w+:/, ''),
        'the numbers this file had when it was locked',
      );
  }
  const gone = Object.keys(locked).filter((text) => (locked[text] ?? 0) > (now[text] ?? 0));
  if (fresh.length === 0 && gone.length > 0)
    report.add(
      'lock-stale',
      { file, line: 1, column: 1 },
      gone.join(', '),
      `as many in ${file} as in context.lock.json`,
    );
}

function checkFacts(draft: StoryDraft, now: Lock, lock: Lock, report: Report): void {
  for (const fact of draft.facts) {
    const sum = now.facts[fact.id];
    if (sum === undefined || sum === lock.facts[fact.id]) continue;
    const expected = `the value, period and other numbers of "${fact.id}" as they were locked`;
    if (fact.kind === 'context') report.add('not-locked', fact.places.value, String(fact.value), expected);
    else report.add('not-locked', fact.places.id, fact.id, expected);
  }
  const gone = Object.keys(lock.facts).filter((id) => now.facts[id] === undefined);
  for (const id of gone)
    report.add(
      'lock-stale',
      { file: `${draft.folder}/${LOCK_FILE}`, line: 1, column: 1 },
      id,
      'only facts that hold such numbers',
    );
}

/** Refuses a number that no text proves and that differs from the one last locked. */
export function checkLock(
  draft: StoryDraft,
  now: Lock,
  files: FileSystem,
  root: string,
  report: Report,
): void {
  const lock = readLock(files, root, `${draft.folder}/${LOCK_FILE}`, report);
  if (!lock) return;
  checkFacts(draft, now, lock, report);
  for (const file of new Set([...Object.keys(now.files), ...Object.keys(lock.files)])) {
    const typed = draft.typed.filter((number) => shortFile(number.file, draft.folder) === file);
    checkFile(`${draft.folder}/${file}`, now.files[file] ?? {}, lock.files[file] ?? {}, typed, report);
  }
}

/** Names of what differs between two locks, for the person who locks. */
export function lockChanges(before: string, after: string): string[] {
  const [old, fresh] = [parsed(before), parsed(after)];
  if (!isLock(fresh)) return [];
  const known = isLock(old) ? old : { facts: {}, files: {} };
  const changed = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
      .sort();
  return [...changed(known.facts, fresh.facts), ...changed(known.files, fresh.files)];
}
