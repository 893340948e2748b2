import { CLAIM_KINDS, NAMED_KINDS, type ClaimKind, type Language } from '../../model/index.ts';
import { isDate } from '../../i18n/format.ts';
import { maps, MapReader, describe } from '../1-read/map.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { Report } from '../errors/report.ts';
import type { ClaimDraft, IndexDraft, PublicationDraft, SourceDraft, TokenDraft } from './draft.ts';
import type { Parsing } from './template.ts';
import type { LocalText, Texts } from './texts.ts';

function items(tree: Tree | null, what: string, report: Report): readonly Tree[] {
  if (tree === null) return [];
  if (tree.kind === 'list') return tree.items;
  if (tree.kind === 'scalar' && tree.value === null) return [];
  report.add('wrong-type', tree.place, describe(tree), what);
  return [];
}

function published(reader: MapReader, parsing: Parsing): string | null {
  const tree = reader.required('published', 'an ISO 8601 date or null');
  if (tree === null || (tree.kind === 'scalar' && tree.value === null)) return null;
  const text = tree.kind === 'scalar' ? tree.text.value : '';
  if (!isDate(text))
    parsing.report.add('bad-date', tree.place, describe(tree), 'a date such as 2026-03-05, or null');
  parsing.lock(tree.place, `published:${text}`);
  return text;
}

/**
 * The title of a page, as it is printed there: the same in every language. Where the page shows none, each language
 * describes it.
 */
function title(reader: MapReader, texts: Texts, parsing: Parsing): LocalText {
  const printed = reader.optionalText('title');
  return printed ? new Map(parsing.languages.map((each) => [each, printed])) : texts.plain('title');
}

/** sources.yaml. */
export function parseSources(tree: Tree | null, texts: Texts, parsing: Parsing): SourceDraft[] {
  const { report } = parsing;
  return maps(items(tree, 'a list of sources', report), 'a source', report).map((reader) => {
    const archived = reader.text('archivedSha256', 'the SHA-256 of the archived text');
    const hash = archived?.value ?? '';
    if (archived && !/^[0-9a-f]{64}$/.test(hash))
      report.add('wrong-type', archived.at(0), hash, 'sixty-four lower-case hexadecimal digits');
    const id = reader.string('id', 'an id of its own');
    const own = texts.at(id);
    const source = {
      id,
      file: reader.string('file', 'the file name of the archived text'),
      publisher: own.plain('publisher', reader.optional('publisher')),
      title: title(reader, own, parsing),
      published: published(reader, parsing),
      dateBasis: own.plain('dateBasis', reader.optional('dateBasis')),
      url: reader.string('url', 'an address'),
      language: reader.string('language', 'a language'),
      archivedSha256: hash,
      contribution: own.template('contribution'),
      place: reader.placeOf('id'),
      hashPlace: reader.placeOf('archivedSha256'),
    };
    reader.done();
    return source;
  });
}

/** publications.yaml. */
export function parsePublications(tree: Tree | null, texts: Texts, parsing: Parsing): PublicationDraft[] {
  const { report } = parsing;
  return maps(items(tree, 'a list of publications', report), 'a publication', report).map((reader) => {
    const id = reader.string('id', 'an id of its own');
    const own = texts.at(id);
    const publication = {
      id,
      publisher: own.plain('publisher', reader.optional('publisher')),
      title: title(reader, own, parsing),
      date: own.plain('date', reader.optional('date')),
      url: reader.string('url', 'an address'),
      place: reader.placeOf('id'),
    };
    for (const date of new Set(publication.date.values()))
      parsing.lock(date.at(0), `${publication.id}:${date.value}`);
    reader.done();
    return publication;
  });
}

function token(tree: Tree, paragraph: number, report: Report): TokenDraft[] {
  if (tree.kind === 'scalar' && tree.value !== null)
    return [{ token: tree.text.value, paragraph, waived: false, place: tree.place }];
  if (tree.kind !== 'map') {
    report.add(
      'wrong-type',
      tree.place,
      describe(tree),
      'a figure as printed, or { token, waive } with a reason',
    );
    return [];
  }
  const reader = new MapReader(tree, 'a figure of the index', report);
  const printed = reader.string('token', 'the figure as printed');
  const waived = reader.has('waive') || reader.has('name');
  for (const key of ['waive', 'name'] as const) reader.optionalText(key, 'a reason');
  reader.done();
  return printed === '' ? [] : [{ token: printed, paragraph, waived, place: reader.placeOf('token') }];
}

/** One file of index/. */
export function parseIndex(tree: Tree | null, parsing: Parsing): IndexDraft[] {
  const { report } = parsing;
  if (tree === null) return [];
  const [reader] = maps([tree], 'a source and its paragraphs', report);
  if (!reader) return [];
  const source = reader.id('source');
  const paragraphs = reader.map('paragraphs', 'paragraph numbers, each with a list of figures');
  const tokens = (paragraphs?.entries() ?? []).flatMap(([name, place, list]) => {
    const paragraph = Number(name);
    if (Number.isInteger(paragraph) && paragraph > 0)
      return items(list, 'a list of figures', report).flatMap((each) => token(each, paragraph, report));
    report.add('wrong-type', place, name, 'the number of a paragraph, counted from 1');
    return [];
  });
  reader.done();
  return [{ source, tokens }];
}

const WHAT_SPELLINGS = 'a list of spellings';

/** Other spellings under which a name is looked for: each language has its own, or none. */
function spellingsOf(texts: Texts, report: Report): ReadonlyMap<Language, readonly string[]> {
  return new Map(
    [...texts.ownTrees('also')].map(([language, tree]) => [
      language,
      items(tree, WHAT_SPELLINGS, report).flatMap((each) => {
        if (each.kind === 'scalar' && each.value !== null) return [each.text.value];
        report.add('wrong-type', each.place, describe(each), 'a spelling: a text');
        return [];
      }),
    ]),
  );
}

/** A name is asked of every somebody and something, and of nothing else. */
function nameOf(texts: Texts, kind: ClaimKind, report: Report): Pick<ClaimDraft, 'name' | 'also'> {
  if (!NAMED_KINDS.some((named) => named === kind)) return { name: null, also: new Map() };
  return { name: texts.plain('name'), also: spellingsOf(texts, report) };
}

/** claims.yaml. */
export function parseClaims(tree: Tree | null, texts: Texts, parsing: Parsing): ClaimDraft[] {
  const { report } = parsing;
  return maps(items(tree, 'a list of claims', report), 'a claim', report).map((reader) => {
    const kind = reader.choice('kind', CLAIM_KINDS);
    const id = reader.string('id', 'an id of its own');
    const own = texts.at(id);
    const claim = {
      id,
      kind,
      source: reader.string('source', 'the id of a source'),
      paragraph: reader.number('paragraph'),
      summary: own.plain('summary'),
      ...nameOf(own, kind, report),
      waived: reader.has('waive'),
      place: reader.placeOf('id'),
      sourcePlace: reader.placeOf('source'),
      paragraphPlace: reader.placeOf('paragraph'),
    };
    reader.optionalText('waive', 'a reason');
    reader.done();
    return claim;
  });
}
