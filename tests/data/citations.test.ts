import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { bibTex, cslJson, references, ris, type Reference } from '../../src/outputs/data/citations.ts';
import { STORY } from './story.ts';

const ALL = references(STORY, 'https://example.org/');
const FORMS = { BibTeX: bibTex(ALL), RIS: ris(ALL), 'CSL-JSON': cslJson(ALL) };
const AWKWARD: Reference = {
  id: 'awkward',
  type: 'webpage',
  title: '100 % of {A_B} & C#$',
  author: [{ literal: 'X, Y & Z' }],
  publisher: 'X, Y & Z',
  URL: 'https://example.org/a_b?c=1&d=%20#e',
};

it('cites the story, its sources and every publication', () => {
  expect(ALL.map(({ id }) => id)).toEqual([
    'unspun',
    ...STORY.sources.map(({ id }) => id),
    ...STORY.publications.map(({ id }) => id),
  ]);
});

describe.each(Object.entries(FORMS))('%s', (form, text) => {
  const read = new Cite(text).data;

  it('is read whole by a citation library', () => {
    expect(read.map(({ title }) => title)).toEqual(ALL.map(({ title }) => title));
    expect(read.map(({ URL }) => URL)).toEqual(ALL.map(({ URL }) => URL));
  });

  it('keeps dates to the precision known, and none where there is none', () => {
    const of = (id: string) =>
      read.at(ALL.findIndex((reference) => reference.id === id))?.issued?.['date-parts'][0];
    expect(of('001')).toEqual([2019, 12, 11]);
    expect(of('004')).toBeUndefined();
    expect(of('qaztrade-trends')).toBeUndefined();
  });

  it('names who published it, whole', () => {
    // BibTeX has no publisher of pages: there it is the author.
    const entry = read.at(ALL.findIndex(({ id }) => id === '000'));
    const [author] = entry?.author ?? [];
    expect([entry?.publisher, author?.literal, author?.family], form).toContain(STORY.sources[0]?.publisher);
  });
});

it('survives characters that mean something to TeX', () => {
  const [read] = new Cite(bibTex([AWKWARD])).data;
  expect(read?.title).toBe(AWKWARD.title);
  expect(read?.URL).toBe(AWKWARD.URL);
});
