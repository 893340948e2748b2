import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { findIndexOf } from '../../src/compiler/4-emit/find.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import type { FindEntry, FindIndex } from '../../src/model/index.ts';
import { alternatives, distance, fold, wordsOf } from '../../src/reader/find/fold.ts';
import { Finder } from '../../src/reader/find/search.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

describe('folding', () => {
  it('takes case, accents and apostrophes away, and keeps letters of all scripts', () => {
    expect(fold('Türkiye, Oʻzbekiston, Қазақстан')).toBe('turkiye, ozbekiston, қазақстан');
  });

  it('makes one number of its spellings, and leaves years and lists apart', () => {
    const numbers = [
      '466,000',
      '466 000',
      '466\u00a0000',
      '466000',
      '3,6',
      '3.6',
      'in 2018, 100',
      '2008 100',
    ];
    expect(numbers.map((number) => wordsOf(fold(number)).join('|'))).toEqual([
      '466000',
      '466000',
      '466000',
      '466000',
      '3.6',
      '3.6',
      'in|2018|100',
      '2008|100',
    ]);
  });
});

describe('other spellings of a query', () => {
  const groups = [
    ['turkistan', 'turkestan'],
    ['nur sultan', 'astana'],
    ['fibre', 'fiber'],
  ];

  it('come from each word, and from words still being typed', () => {
    expect(alternatives('turkestan fiber', groups)).toEqual([
      'turkestan fiber',
      'turkistan fiber',
      'turkestan fibre',
      'turkistan fibre',
    ]);
    expect(alternatives('jobs turke', groups)).toContain('jobs turkistan');
    expect(alternatives('nur su', groups)).toContain('astana');
  });

  it('are none for letters that could be anything', () => {
    expect(alternatives('tur', groups)).toEqual(['tur']);
    expect(alternatives('fiberglass', groups)).toEqual(['fiberglass']);
  });
});

describe('a distance between words', () => {
  it('counts letters added, dropped, changed and swapped', () => {
    expect([distance('cotton', 'cotton'), distance('coton', 'cotton'), distance('cottno', 'cotton')]).toEqual(
      [0, 1, 1],
    );
    expect(distance('loom', 'mill')).toBe(4);
  });
});

describe('finding', () => {
  const entry = (title: string, detail = '', words = ''): FindEntry => ({ title, detail, url: title, words });
  const finder = new Finder({
    spellings: [['Turkistan', 'Turkestan']],
    entries: {
      steps: [
        entry('A mill begins', '4 · Cotton', 'In Turkistan a mill began'),
        entry('Cotton is picked'),
        entry('Cloth', '', 'cotton'),
      ],
      figures: Array.from({ length: 9 }, (_, index) =>
        entry(`Cotton harvest, ${2010 + index}`, `${index + 1}00,000 tonnes`),
      ),
      names: [entry('Serik Zhumangarin', 'a minister')],
    },
  });
  const titles = (query: string) =>
    finder.find(query).groups.flatMap(({ entries }) => entries.map(({ title }) => title));

  it('wants every word, as a whole or a beginning', () => {
    expect(titles('mil beg')).toEqual(['A mill begins']);
    expect(titles('mill harvest')).toEqual([]);
  });

  it('puts titles before words, in groups, and says how many there are', () => {
    const { groups, total } = finder.find('cotton');
    expect(groups.map(({ group, entries, total: all }) => [group, entries.length, all])).toEqual([
      ['steps', 3, 3],
      ['figures', 5, 9],
    ]);
    expect(groups[0]?.entries.map(({ title }) => title)).toEqual([
      'Cotton is picked',
      'A mill begins',
      'Cloth',
    ]);
    expect(total).toBe(12);
  });

  it('finds the other spelling, and numbers however they are written', () => {
    expect(titles('Turkestan')).toEqual(['A mill begins']);
    expect(finder.find('Turkestan').words).toEqual(['turkestan', 'turkistan']);
    expect(titles('900 000')).toEqual(['Cotton harvest, 2018']);
  });

  it('takes a mistyped word for the nearest there is, and says so', () => {
    expect(finder.find('Zhumangairn')).toMatchObject({ total: 1, instead: 'zhumangarin' });
    expect(finder.find('xylophone')).toMatchObject({ total: 0, instead: null });
  });

  it('finds nothing for nothing', () => {
    expect(finder.find('  ,')).toEqual({ groups: [], total: 0, words: [], instead: null });
  });
});

describe('the index of the story', () => {
  let index: FindIndex;
  let finder: Finder;
  beforeAll(() => {
    const story = compileStory({ root: ROOT, kinds }).story?.en;
    if (!story) throw new Error('The story was refused: see npm run story:check.');
    index = findIndexOf(story);
    finder = new Finder(index);
  });
  const urls = (query: string) =>
    finder.find(query).groups.flatMap(({ entries }) => entries.map(({ url }) => url));

  it('stays small', () => {
    expect(brotliCompressSync(JSON.stringify(index)).length).toBeLessThan(20_000);
  });

  it.each([
    ['Turkestan', 'Turkistan'],
    ['Türkistan', 'turkistan'],
    ['Kazakhtan', 'Kazakhstan'],
    ['Qaz Textile lndustry', 'Qaz Textile Industry'],
    ['Nur-Sultan', 'Astana'],
    ['cotton fiber', 'cotton fibre'],
    ['466 000', '466,000'],
  ])('answers "%s" as it answers "%s"', (one, other) => {
    expect(urls(one).length).toBeGreaterThan(0);
    expect(urls(one).sort()).toEqual(urls(other).sort());
  });

  it('leads to steps, figures and names, each at its own address', () => {
    expect(urls('yarn')).toContain('cotton/#yarn');
    expect(urls('3.6 times')).toContain('figures/#decade-times-printed');
    expect(urls('Zhumangarin').length).toBeGreaterThan(0);
    expect(urls('gin')).toContain('sources/#word-gin');
    for (const { url } of Object.values(index.entries).flat())
      expect(url).toMatch(/^[a-z]+\/(#[a-z0-9-]+)?$/);
  });
});
