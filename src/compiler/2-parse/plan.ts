import { isDate } from '../../i18n/format.ts';
import { KNOWN_LANGUAGES, SPOKEN_LANGUAGES } from '../../i18n/languages.ts';
import { maps, type MapReader } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { readYamlFile } from '../1-read/yaml.ts';
import type { ChapterEntry, FactRef, Plan } from './draft.ts';
import type { Parsing } from './template.ts';

const STORY_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The story's id: its database, caches, files and custom element are named after it. */
function identifier(reader: MapReader, parsing: Parsing): string {
  const id = reader.text('id', 'an id of the story');
  if (id && !STORY_ID.test(id.value))
    parsing.report.add('wrong-type', id.at(0), id.value, 'an id of lower-case letters, digits and hyphens');
  return id?.value ?? '';
}

function languages(reader: MapReader, parsing: Parsing): Plan['languages'] {
  const named = reader.ids('languages').flatMap(({ value, place }) => {
    const language = KNOWN_LANGUAGES.find((known) => known === value);
    if (language === undefined)
      parsing.report.unknown(
        'bad-choice',
        place,
        value,
        KNOWN_LANGUAGES,
        `a language: ${KNOWN_LANGUAGES.join(', ')}`,
      );
    else if (!SPOKEN_LANGUAGES.includes(language))
      parsing.report.add(
        'missing-language',
        place,
        language,
        `messages of the interface in src/i18n/${language}`,
      );
    return language === undefined ? [] : [{ value: language, place }];
  });
  if (named.length > 0) return named;
  if (!reader.has('languages'))
    parsing.report.add('missing-key', reader.place, 'languages', 'a list of languages in story.yaml');
  return [{ value: 'en', place: reader.place }];
}

function chapter(reader: MapReader): ChapterEntry {
  const entry = {
    id: reader.id('id'),
    thread: reader.id('thread'),
    interlude: reader.flag('interlude'),
  };
  reader.done();
  return entry;
}

/** `cover`: its picture, and the facts it is drawn from. */
function cover(reader: MapReader, parsing: Parsing): Plan['cover'] {
  const missing: FactRef = { value: '', place: reader.placeOf('cover') };
  const read = reader.map('cover', 'the cover: visual, perDot, outer, inner and thread');
  if (!read) {
    parsing.report.add('missing-key', reader.place, 'cover', 'the picture of the cover in story.yaml');
    return { visual: 'dot-field', perDot: 1, facts: { outer: missing, inner: missing, thread: missing } };
  }
  const plan = {
    visual: read.choice('visual', ['dot-field']),
    perDot: read.number('perDot'),
    facts: { outer: read.id('outer'), inner: read.id('inner'), thread: read.id('thread') },
  };
  read.done();
  return plan;
}

/** `length: { least, most }`: words of the whole story. */
function length(reader: MapReader): Plan['length'] {
  if (!reader.has('length')) return null;
  const limits = reader.map('length', 'least and most: words');
  if (!limits) return null;
  const read = {
    least: limits.number('least'),
    most: limits.number('most'),
    place: reader.placeOf('length'),
  };
  limits.done();
  return read;
}

/** story.yaml. */
export function parsePlan(source: SourceText, parsing: Parsing): Plan | null {
  const tree = readYamlFile(source, parsing.report);
  if (tree === null) return null;
  const [reader] = maps([tree], 'id, brand, languages, updated, chapters and cover', parsing.report);
  if (!reader) return null;
  const spoken = languages(reader, parsing);
  parsing.languages = spoken.map(({ value }) => value);
  const updated = reader.text('updated', 'a date');
  if (updated && !isDate(updated.value))
    parsing.report.add('bad-date', updated.at(0), updated.value, 'a date such as 2026-03-05');
  parsing.tones = reader.ids('tones').map(({ value }) => value);
  const plan = {
    id: identifier(reader, parsing),
    brand: reader.string('brand', 'the name of the story'),
    languages: spoken,
    updated: updated?.value ?? '',
    chapters: maps(reader.list('chapters'), 'a chapter', parsing.report).map(chapter),
    tones: parsing.tones,
    cover: cover(reader, parsing),
    length: length(reader),
  };
  reader.done();
  return plan;
}
