import type { Language } from '../../model/index.ts';
import { isDate } from '../../i18n/format.ts';
import type { FileSystem } from '../1-read/files.ts';
import type { Located } from '../1-read/text.ts';
import { nearest } from '../errors/nearest.ts';
import type { SourcePosition, Report } from '../errors/report.ts';
import { dateForm, factForm, shapes } from './reference-form.ts';
import { COUNTS, type Piece, type Reference, type Template, type TypedNumber } from './text-draft.ts';

/** What parsing gathers besides drafts: problems, every template, and every typed number. */
export class Parsing {
  readonly templates: { template: Template; language: Language }[] = [];
  readonly typed: TypedNumber[] = [];
  /** The languages the story is told in, the first of them the one it is written in. */
  languages: readonly Language[] = [];
  /** Tones of the story's charts besides those every story has. */
  tones: readonly string[] = [];
  readonly report: Report;
  /** For what stands outside the story: the geometry of maps. */
  readonly files: FileSystem;
  /** The repository's root. */
  readonly root: string;
  /** The story's folder, from the root. */
  readonly folder: string;

  constructor(report: Report, files: FileSystem, root: string, folder: string) {
    this.report = report;
    this.files = files;
    this.root = root;
    this.folder = folder;
  }

  /** Remembers a number that stands as typed, so that a later change of it is noticed. */
  lock(place: SourcePosition, text: string): void {
    this.typed.push({ file: place.file, text, place });
  }
}

/** The language a reference is written in, and what parsing gathers. */
interface Context {
  readonly language: Language;
  readonly parsing: Parsing;
}

function part(text: Located, from: number, to = text.value.length): Located {
  return { value: text.value.slice(from, to), at: (index) => text.at(from + index) };
}

const FACT = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)((?:\|[a-z]+[0-9]?[a-z]*)*)$/;

function factReference(
  inner: string,
  place: SourcePosition,
  { language, parsing }: Context,
): Reference | null {
  const [, id, bars = ''] = FACT.exec(inner) ?? [];
  const form =
    id === undefined
      ? { expected: shapes(language), near: [] }
      : factForm(bars.split('|').slice(1), language);
  if (id !== undefined && 'style' in form) return { kind: 'fact', id, ...form, place };
  if ('near' in form) parsing.report.add('reference-syntax', place, `{${inner}}`, form.expected, form.near);
  return null;
}

function dateReference(
  inner: string,
  place: SourcePosition,
  { language, parsing }: Context,
): Reference | null {
  const [iso = '', ...parts] = inner.split('|');
  const form = dateForm(parts, language);
  if ('near' in form) {
    parsing.report.add('reference-syntax', place, `{date:${inner}}`, form.expected, form.near);
    return null;
  }
  if (!isDate(iso)) {
    parsing.report.add(
      'bad-date',
      place,
      iso,
      'a year, a month or a day that exists, such as 2019, 2019-12 or 2019-12-11',
    );
    return null;
  }
  parsing.lock(place, `date:${iso}`);
  return { kind: 'date', iso, marks: form.marks, place };
}

function plainReference(inner: string, place: SourcePosition, { parsing }: Context): Reference | null {
  const [text = '', ...rest] = inner.split('|');
  const reason = rest.join('|').replace(/\s+/g, ' ').trim();
  if (text.trim() === '' || reason === '') {
    parsing.report.add(
      'reference-syntax',
      place,
      `{plain:${inner}}`,
      'a text and a reason, as in {plain:five|the rows of the chart}',
    );
    return null;
  }
  parsing.lock(place, `plain:${text}`);
  return { kind: 'plain', text, reason, place };
}

function countReference(inner: string, place: SourcePosition, { parsing }: Context): Reference | null {
  const what = COUNTS.find((known) => known === inner);
  if (what === undefined) {
    parsing.report.add(
      'reference-syntax',
      place,
      `{count:${inner}}`,
      `one of ${COUNTS.join(', ')}`,
      nearest(inner, COUNTS),
    );
    return null;
  }
  return { kind: 'count', what, place };
}

const TYPED: Readonly<
  Record<string, (inner: string, place: SourcePosition, context: Context) => Reference | null>
> = {
  date: dateReference,
  plain: plainReference,
  count: countReference,
};

function reference(inner: string, place: SourcePosition, context: Context): Reference | null {
  const colon = inner.indexOf(':');
  const read = colon < 0 ? undefined : TYPED[inner.slice(0, colon)];
  return read ? read(inner.slice(colon + 1), place, context) : factReference(inner, place, context);
}

/** Splits a text into words and references; what is no reference is reported and left out. */
export function pieces(text: Located, language: Language, parsing: Parsing): Piece[] {
  const found: Piece[] = [];
  const words = (from: number, to: number) => {
    if (to > from) found.push({ kind: 'text', text: part(text, from, to) });
  };
  let at = 0;
  for (;;) {
    const brace = text.value.slice(at).search(/[{}]/);
    if (brace < 0) break;
    const open = at + brace;
    const close = text.value.indexOf('}', open);
    words(at, open);
    if (text.value[open] === '}' || close < 0) {
      parsing.report.add(
        'reference-syntax',
        text.at(open),
        text.value.slice(open, open + 20),
        'a brace for each of { and }',
      );
      // The rest of the broken word is no number of its own.
      at = open + (/^[{}][^\s{}]*/.exec(text.value.slice(open))?.[0].length ?? 1);
      continue;
    }
    const read = reference(text.value.slice(open + 1, close), text.at(open), { language, parsing });
    if (read) found.push(read);
    at = close + 1;
  }
  words(at, text.value.length);
  return found;
}

/** Parses a template and registers it for the checks. */
export function template(text: Located, language: Language, parsing: Parsing): Template {
  const parsed = { place: text.at(0), pieces: pieces(text, language, parsing) };
  parsing.templates.push({ template: parsed, language });
  return parsed;
}
