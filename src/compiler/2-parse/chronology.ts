import { PROVENANCES } from '../../model/index.ts';
import { isDate } from '../../i18n/format.ts';
import { describe, maps, type At, type MapReader } from '../1-read/map.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { ChronologyDraft } from './draft.ts';
import type { Parsing } from './template.ts';
import type { Texts } from './texts.ts';

/** A date typed by hand: no text proves it, so the lock keeps it. */
function typedDate(reader: MapReader, parsing: Parsing): At<string> | null {
  const text = reader.optionalText('date', 'a date');
  if (!text) return null;
  if (isDate(text.value)) parsing.lock(text.at(0), `date:${text.value}`);
  else parsing.report.add('bad-date', text.at(0), text.value, 'a date such as 2019, 2019-12 or 2019-12-11');
  return { value: text.value, place: text.at(0) };
}

function event(reader: MapReader, texts: Texts, parsing: Parsing): ChronologyDraft {
  const id = reader.id('id');
  const own = texts.at(id.value);
  const read = {
    id,
    step: reader.id('step'),
    fact: reader.optionalId('fact'),
    source: reader.optionalId('source'),
    date: typedDate(reader, parsing),
    provenance: reader.choice('mark', PROVENANCES, 'context'),
    undated: own.optionalTemplate('undated', reader.optional('undated')),
    label: own.template('label', reader.optional('label')),
  };
  const dates = ['fact', 'source', 'date'].filter((key) => reader.has(key));
  const [, second] = dates;
  const expected = 'one date: that of a fact, of a source, or one typed as date';
  if (dates.length === 0) parsing.report.add('missing-key', reader.placeOf('id'), 'date', expected);
  if (second !== undefined) parsing.report.add('unknown-key', reader.placeOf(second), second, expected);
  if (reader.has('mark') && read.date === null)
    parsing.report.add('unknown-key', reader.placeOf('mark'), 'mark', 'a mark beside a typed date only');
  reader.done();
  return read;
}

/** chronology.yaml: the events of the whole story. */
export function parseChronology(tree: Tree | null, texts: Texts, parsing: Parsing): ChronologyDraft[] {
  const { report } = parsing;
  if (tree === null) return [];
  if (tree.kind !== 'list') {
    report.add('wrong-type', tree.place, describe(tree), 'a list of events');
    return [];
  }
  return maps(tree.items, 'an event', report).map((reader) => event(reader, texts, parsing));
}
