import { CONFIDENCES, QUALIFIERS, STATUSES, UNITS, type Printed, type Unit } from '../../model/index.ts';
import { isDate } from '../../i18n/format.ts';
import { describe, maps, type MapReader } from '../1-read/map.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { SourcePosition, Report } from '../errors/report.ts';
import type {
  ContextFactDraft,
  DerivedFactDraft,
  FactDraft,
  FactPositions,
  PrintedFactDraft,
} from './draft.ts';
import { FactTexts } from './fact-texts.ts';
import type { Parsing } from './template.ts';
import type { Texts } from './texts.ts';

const KINDS = ['reported', 'derived', 'disputed', 'context'] as const;
const FACT_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const TOKEN_WORDS = 7;

type Common = Omit<DerivedFactDraft, 'kind' | 'formula'>;

function changed(reader: MapReader, unit: Unit, report: Report): Common['changed'] {
  const change = reader.map('changed', 'what an edition changed: from and edition');
  if (!change) return undefined;
  const read = {
    from: value(change, 'from', unit, report),
    edition: change.string('edition'),
  };
  change.done();
  return read;
}

/** A number, or an ISO 8601 date as text where the unit is `date`. */
function value(reader: MapReader, key: string, unit: Unit, report: Report): number | string {
  if (unit !== 'date') return reader.number(key);
  const text = reader.text(key, 'a date');
  if (text && !isDate(text.value))
    report.add('bad-date', text.at(0), text.value, 'a date such as 2019, 2019-12 or 2019-12-11');
  return text?.value ?? '';
}

function places(reader: MapReader, token: SourcePosition): FactPositions {
  const place = (key: string) => reader.placeOf(key);
  return {
    id: place('id'),
    value: place('value'),
    unit: place('unit'),
    qualifier: place('qualifier'),
    token,
    formula: place('formula'),
    recomputed: place('recomputed'),
    publication: place('publication'),
  };
}

function defined<Value extends object>(
  fields: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as never;
}

function common(reader: MapReader, id: string, texts: FactTexts, token = reader.place): Common {
  const { report } = texts;
  const unit = reader.choice('unit', UNITS);
  const qualifier = reader.choice('qualifier', QUALIFIERS, 'exact');
  const range = qualifier === 'range';
  return {
    id,
    unit,
    qualifier,
    status: reader.choice('status', STATUSES, 'achieved'),
    texts: texts.read(reader),
    ...(defined({
      low: range ? reader.number('low') : undefined,
      high: range ? reader.number('high') : undefined,
      decimals: reader.optionalNumber('decimals'),
      changed: changed(reader, unit, report),
    }) as Pick<Common, 'decimals'>),
    places: places(reader, token),
  };
}

function printed(reader: MapReader, report: Report): { printed: Printed; place: SourcePosition } {
  const nested = reader.map('printed', 'source, paragraph and token');
  if (!nested) {
    if (!reader.has('printed'))
      report.add('missing-key', reader.place, 'printed', 'source, paragraph and token in a reported fact');
    return { printed: { source: '', paragraph: 0, token: '' }, place: reader.place };
  }
  const token = nested.text('token', 'the figure as printed');
  const read = {
    source: nested.string('source', 'the id of a source'),
    paragraph: nested.number('paragraph'),
    token: token?.value ?? '',
  };
  nested.done();
  const place = token?.at(0) ?? reader.placeOf('printed');
  if (read.token.split(/\s+/).length > TOKEN_WORDS)
    report.add('token-too-long', place, read.token, `at most ${TOKEN_WORDS} words`);
  return { printed: read, place };
}

function printedFact(
  reader: MapReader,
  kind: 'reported' | 'disputed',
  id: string,
  texts: FactTexts,
): PrintedFactDraft {
  const where = printed(reader, texts.report);
  const base = common(reader, id, texts, where.place);
  const dispute =
    kind === 'disputed'
      ? { recomputed: reader.string('recomputed', 'the derived fact that recomputes it') }
      : {};
  const fact: PrintedFactDraft = {
    ...base,
    kind,
    value: value(reader, 'value', base.unit, texts.report),
    printed: where.printed,
    ...dispute,
  };
  return fact;
}

function derivedFact(reader: MapReader, id: string, texts: FactTexts): DerivedFactDraft {
  const formula = reader.text('formula', 'a formula over other facts') ?? {
    value: '',
    at: () => reader.place,
  };
  return { ...common(reader, id, texts), kind: 'derived', formula };
}

function contextFact(reader: MapReader, id: string, texts: FactTexts): ContextFactDraft {
  const base = common(reader, id, texts);
  return {
    ...base,
    kind: 'context',
    value: value(reader, 'value', base.unit, texts.report),
    publication: reader.string('publication', 'the id of a publication'),
    confidence: reader.choice('confidence', CONFIDENCES),
    reference: reader.string('reference', 'its number in the context data'),
  };
}

interface Point {
  readonly year: string;
  readonly place: SourcePosition;
  readonly own: MapReader | null;
  readonly value: number;
  readonly valuePlace: SourcePosition;
}

function point(year: string, place: SourcePosition, tree: Tree, report: Report): Point | null {
  if (!isDate(year)) {
    report.add('bad-date', place, year, 'a year as the key of a point');
    return null;
  }
  if (tree.kind === 'scalar' && typeof tree.value === 'number')
    return { year, place, own: null, value: tree.value, valuePlace: tree.place };
  const [own] = maps([tree], 'a point of a series', report);
  return own ? { year, place, own, value: own.number('value'), valuePlace: own.placeOf('value') } : null;
}

type Shared = Pick<ContextFactDraft, 'publication' | 'confidence' | 'reference'>;

/** What a point says for itself: a publication, a qualifier, a status of its own. */
function ownFields(own: MapReader | null, base: Common, shared: Shared): Partial<ContextFactDraft> {
  if (!own) return {};
  return defined({
    publication: own.optionalString('publication'),
    reference: own.optionalString('reference'),
    confidence: own.choice('confidence', CONFIDENCES, shared.confidence),
    qualifier: own.choice('qualifier', QUALIFIERS, base.qualifier),
    status: own.choice('status', STATUSES, base.status),
  });
}

/** One fact a point. */
function seriesFacts(reader: MapReader, series: string, texts: FactTexts): ContextFactDraft[] {
  reader.choice('kind', ['context']);
  const base = common(reader, series, texts);
  const shared: Shared = {
    publication: reader.string('publication', 'the id of a publication'),
    confidence: reader.choice('confidence', CONFIDENCES),
    reference: reader.string('reference', 'its number in the context data'),
  };
  const points = reader.map('points', 'years, each with a number');
  return (points?.entries() ?? []).flatMap(([year, place, tree]) => {
    const read = point(year, place, tree, texts.report);
    if (!read) return [];
    const { own } = read;
    const publication = own?.has('publication') ? own.placeOf('publication') : base.places.publication;
    const fact: ContextFactDraft = {
      ...base,
      ...shared,
      kind: 'context',
      series,
      id: `${series}-${year}`,
      value: read.value,
      ...ownFields(own, base, shared),
      texts: texts.ofPoint(base.texts, { year, place }, own),
      places: { ...base.places, id: place, value: read.valuePlace, publication },
    };
    own?.done();
    return [fact];
  });
}

function seriesOf(reader: MapReader, texts: Texts, parsing: Parsing): FactDraft[] {
  const series = reader.string('series');
  if (!FACT_ID.test(series))
    parsing.report.add(
      'wrong-type',
      reader.placeOf('series'),
      series,
      'an id of lower-case letters, digits and hyphens',
    );
  return seriesFacts(reader, series, new FactTexts(texts.at(series), 'series', parsing));
}

function fact(reader: MapReader, texts: Texts, parsing: Parsing): FactDraft[] {
  if (reader.has('series')) return seriesOf(reader, texts, parsing);
  const id = reader.string('id', 'an id of its own');
  if (id !== '' && !FACT_ID.test(id))
    parsing.report.add(
      'wrong-type',
      reader.placeOf('id'),
      id,
      'an id of lower-case letters, digits and hyphens',
    );
  const kind = reader.choice('kind', KINDS);
  const own = new FactTexts(texts.at(id), kind, parsing);
  if (kind === 'derived') return [derivedFact(reader, id, own)];
  if (kind === 'context') return [contextFact(reader, id, own)];
  return [printedFact(reader, kind, id, own)];
}

/** One file of facts/, with its texts in the file of the same name in each language's folder. */
export function parseFacts(tree: Tree | null, texts: Texts, parsing: Parsing): FactDraft[] {
  const { report } = parsing;
  if (tree === null || (tree.kind === 'scalar' && tree.value === null)) return [];
  if (tree.kind !== 'list') {
    report.add('wrong-type', tree.place, describe(tree), 'a list of facts');
    return [];
  }
  return maps(tree.items, 'a fact', report).flatMap((reader) => {
    const facts = fact(reader, texts, parsing);
    reader.done();
    return facts;
  });
}
