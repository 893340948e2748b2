import { isDate } from '../../i18n/format.ts';
import { KNOWN_LANGUAGES, SPOKEN_LANGUAGES } from '../../i18n/languages.ts';
import { maps, type MapReader } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { readYamlFile } from '../1-read/yaml.ts';
import type { ChapterEntry, FactRef, Plan } from './draft.ts';
import { localTemplate, type Parsing } from './template.ts';

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

function chapterNumber(reader: MapReader): number | null {
  const tree = reader.required('number', 'a number, or null for an interlude');
  return tree?.kind === 'scalar' && tree.value === null ? null : reader.number('number');
}

function chapter(reader: MapReader, parsing: Parsing): ChapterEntry {
  const entry = {
    id: reader.id('id'),
    number: chapterNumber(reader),
    title: localTemplate(reader.required('title', 'a title'), parsing),
    question: localTemplate(reader.required('question', 'a question'), parsing),
  };
  reader.done();
  return entry;
}

function boll(reader: MapReader): Plan['boll'] {
  const missing: FactRef = { value: '', place: reader.placeOf('cover') };
  const cover = reader.map('cover', 'the cover: boll');
  const weights = cover?.map('boll', 'picked, ginned and spun: a fact each');
  const fact = (key: string) => weights?.id(key) ?? missing;
  const read = { picked: fact('picked'), ginned: fact('ginned'), spun: fact('spun') };
  weights?.done();
  cover?.done();
  return read;
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
  const [reader] = maps([tree], 'languages, updated, chapters and cover', parsing.report);
  if (!reader) return null;
  const spoken = languages(reader, parsing);
  parsing.language = spoken[0]?.value ?? 'en';
  const updated = reader.text('updated', 'a date');
  if (updated && !isDate(updated.value))
    parsing.report.add('bad-date', updated.at(0), updated.value, 'a date such as 2026-03-05');
  const plan = {
    languages: spoken,
    updated: updated?.value ?? '',
    chapters: maps(reader.list('chapters'), 'a chapter', parsing.report).map((each) =>
      chapter(each, parsing),
    ),
    boll: boll(reader),
    length: length(reader),
  };
  reader.done();
  return plan;
}
