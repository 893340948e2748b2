import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { dataTexts } from '../../src/outputs/data/texts.ts';
import { csvText } from '../../src/outputs/data/csv.ts';
import { STORY } from './story.ts';

const texts = dataTexts(STORY);
const text = (path: string) => texts.get(path) ?? '';
interface Published {
  readonly id: string;
  readonly kind: string;
  readonly value: unknown;
  readonly unit: string;
  readonly source: Readonly<Record<string, unknown>> | null;
  readonly usedIn: readonly { readonly chapter: string; readonly step: string }[];
}
const json = JSON.parse(text('facts.json')) as {
  readonly edition: string;
  readonly facts: readonly Published[];
};
const strict = {
  columns: true,
  bom: false,
  relax_column_count: false,
  relax_quotes: false,
  record_delimiter: '\r\n',
} as const;
const rows: readonly Readonly<Record<string, string>>[] = parse(text('facts.csv'), strict);

const KEYS = [
  'id',
  'kind',
  'label',
  'value',
  'unit',
  'qualifier',
  'period',
  'statedBy',
  'source',
  'formula',
  'inputs',
  'caveat',
  'usedIn',
];

test('facts.json holds every fact under one edition, each with the keys of the contract', () => {
  expect(Object.keys(json)).toEqual(['edition', 'facts']);
  expect(json.edition).toBe(STORY.edition);
  expect(json.facts.map(({ id }) => id)).toEqual(Object.keys(STORY.facts));
  for (const fact of json.facts) expect(Object.keys(fact).slice(0, KEYS.length), fact.id).toEqual(KEYS);
});

test('values are in base units, and dates are texts', () => {
  for (const { id, value, unit } of json.facts)
    expect(typeof value, id).toBe(unit === 'date' ? 'string' : 'number');
  expect(json.facts.find(({ id }) => id === 'output-2008')).toMatchObject({
    value: 27_500_000_000,
    unit: 'KZT',
  });
});

test('what a source prints says where: file, paragraph and token; nothing else claims a source', () => {
  for (const { id, kind, source } of json.facts) {
    const printed = kind === 'reported' || kind === 'disputed';
    expect(source !== null, id).toBe(printed);
    if (source)
      expect(Object.keys(source), id).toEqual([
        'id',
        'file',
        'publisher',
        'published',
        'url',
        'paragraph',
        'token',
      ]);
  }
  expect(json.facts.find(({ id }) => id === 'decade-times-printed')?.source).toMatchObject({
    file: '001_b486a76297e6baa3.txt',
    paragraph: 14,
    token: '3.6 times',
  });
});

test('a context fact says how far to trust it, and who published it', () => {
  for (const fact of json.facts.filter(({ kind }) => kind === 'context')) {
    expect(fact, fact.id).toHaveProperty('confidence', expect.stringMatching(/^[ABC]$/));
    expect(fact, fact.id).toHaveProperty('publication.url', expect.stringMatching(/^https?:/));
  }
  for (const fact of json.facts.filter(({ kind }) => kind !== 'context'))
    expect(fact).not.toHaveProperty('confidence');
});

test('places of use are steps of the story', () => {
  const steps = new Set(
    STORY.chapters.flatMap((chapter) => chapter.steps.map((step) => `${chapter.id}#${step.id}`)),
  );
  for (const { id, usedIn } of json.facts)
    for (const { chapter, step } of usedIn) expect(steps, id).toContain(`${chapter}#${step}`);
  expect(json.facts.find(({ id }) => id === 'decade-times')?.usedIn).toContainEqual({
    chapter: 'association',
    step: 'division',
  });
});

test('facts.csv reads strictly and agrees with facts.json', () => {
  expect(rows.map(({ id }) => id)).toEqual(json.facts.map(({ id }) => id));
  for (const [index, row] of rows.entries()) {
    const fact = json.facts[index];
    expect(row['unit'] === 'date' ? row['date'] : Number(row['value']), row['id']).toBe(fact?.value);
    expect(row['used_in']).toBe(fact?.usedIn.map(({ chapter, step }) => `${chapter}#${step}`).join(' '));
  }
});

test('no cell is a formula to a spreadsheet', () => {
  for (const row of rows)
    for (const [name, cell] of Object.entries(row))
      if (!/^-?[\d.]+$/.test(cell)) expect(cell, `${row['id']} ${name}`).not.toMatch(/^[=+\-@\t\r]/);
});

test('every chart has a table that reads strictly and names facts of the story', () => {
  for (const id of Object.keys(STORY.charts)) {
    const table: readonly Readonly<Record<string, string>>[] = parse(text(`charts/${id}.csv`), strict);
    expect(table.length, id).toBeGreaterThan(0);
    for (const { fact } of table) if (fact) expect(STORY.facts, id).toHaveProperty([fact]);
  }
});

test('commas, quotes and line ends survive', () => {
  const cells = ['a, "b"', 'c\r\nd', '', 1.5];
  expect(parse(csvText(['p', 'q', 'r', 's'], [cells]), strict)).toEqual([
    { p: 'a, "b"', q: 'c\r\nd', r: '', s: '1.5' },
  ]);
});

test('the same story gives the same bytes', () => {
  expect([...dataTexts(STORY)]).toEqual([...texts]);
});
