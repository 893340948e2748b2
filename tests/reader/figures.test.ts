import { describe, expect, it, test } from 'vitest';
import { registerLanguage } from '../../src/i18n/languages.ts';
import { pageMessages } from '../../src/i18n/registry.ts';
import { figureGroups } from '../../src/reader/figures/entries.ts';
import { compare, matches, parseQuery, queryText, type Figure } from '../../src/reader/figures/query.ts';
import { fold, otherSpellings } from '../../src/reader/figures/spellings.ts';
import { STORY } from '../data/story.ts';

registerLanguage('en', STORY.messages);

const figure = (part: Partial<Figure> = {}): Figure => ({
  kind: 'reported',
  unit: 't',
  chapters: ['cotton'],
  sources: ['002'],
  text: fold('500 tonnes Yarn spun in Türkistan'),
  name: 'Yarn',
  value: 500,
  year: '2025',
  ...part,
});
const asked = (search: string) => parseQuery(search);

describe('the query of the page of figures', () => {
  it('goes to the address and back', () => {
    for (const search of [
      '',
      '?q=two+words&chapter=cotton&kind=disputed&unit=t&source=002&sort=value',
      '?sort=name',
    ])
      expect(queryText(parseQuery(search))).toBe(search);
  });
  it('leaves out what it does not know', () => {
    expect(queryText(parseQuery('?sort=sideways&utm_source=x&q=%20'))).toBe('');
  });
  it('filters by each of chapter, kind, unit and source', () => {
    for (const [search, fits] of [
      ['?chapter=cotton', true],
      ['?chapter=association', false],
      ['?kind=reported', true],
      ['?kind=context', false],
      ['?unit=t', true],
      ['?unit=ha', false],
      ['?source=002', true],
      ['?source=001', false],
      ['?source=002&kind=derived', false],
    ] as const)
      expect(matches(figure(), asked(search)), search).toBe(fits);
  });
  it('finds every word in any order, whatever letter case and accents', () => {
    for (const [q, fits] of [
      ['TURKISTAN yarn', true],
      ['yarn 500', true],
      ['yarn 600', false],
      ['  türkistan ', true],
    ] as const)
      expect(matches(figure(), asked(`?q=${encodeURIComponent(q)}`)), q).toBe(fits);
  });
  it('orders by name, by unit and size, and by period with the undated last', () => {
    const [a, b, c] = [
      figure({ name: 'B', value: 1, year: '' }),
      figure({ name: 'A', value: 9 }),
      figure({ name: 'C', unit: 'ha', value: 5, year: '2026' }),
    ];
    const names = (sort: 'name' | 'value' | 'period') =>
      [a, b, c]
        .sort(compare(sort, 'en'))
        .map(({ name }) => name)
        .join('');
    expect([names('name'), names('value'), names('period')]).toEqual(['ABC', 'CAB', 'CAB']);
  });
});

describe('spellings', () => {
  const table = [
    ['Turkistan', 'Turkestan'],
    ['Kazakhstan', 'Kazakhtan'],
  ];
  it('a text with one spelling is found by the others', () => {
    expect(otherSpellings(table, 'A mill in Türkistan')).toEqual(['Turkestan']);
    expect(otherSpellings(table, 'A mill in turkestan')).toEqual(['Turkistan']);
  });
  it('a text with none is found by none', () => {
    expect(otherSpellings(table, 'A mill in Almaty')).toEqual([]);
  });
  it("the story's table knows both spellings of the region", () => {
    expect(STORY.spellings).toContainEqual(['Turkistan', 'Turkestan']);
  });
});

describe('the page of figures', () => {
  const groups = figureGroups(STORY, pageMessages('en'));
  const entries = groups.flatMap((group) => group.entries);

  test('has every fact once, a series in one entry', () => {
    const ids = entries.flatMap(({ note }) =>
      note.members.length > 0 ? note.members.map(({ id }) => id) : [note.id],
    );
    expect([...ids].sort()).toEqual(Object.keys(STORY.facts).sort());
  });
  test('leads to every step that tells a figure', () => {
    const entry = entries.find(({ note }) => note.id === 'decade-times');
    expect(entry?.uses.map(({ target }) => target)).toContainEqual({
      kind: 'step',
      chapter: 'association',
      step: 'division',
    });
    expect(entry?.data['data-sources']).toContain('001');
  });
  test('a figure without a step leads to the opening that tells it', () => {
    for (const { note, uses, formulas } of entries) {
      const told = [...STORY.chapters, STORY.cover].some(({ facts }) => facts.includes(note.id));
      if (told) expect(uses.length + formulas.length, note.id).toBeGreaterThan(0);
    }
  });
  test('no heading takes the address of a fact', () => {
    for (const { id } of groups) expect(STORY.facts).not.toHaveProperty([id]);
  });
});
