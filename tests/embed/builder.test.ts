import { describe, expect, it, test } from 'vitest';
import { registerLanguage } from '../../src/i18n/languages.ts';
import { pageMessages } from '../../src/i18n/registry.ts';
import { embedPath } from '../../src/model/index.ts';
import { embeddableChapters, embeddableCharts } from '../../src/reader/builder/catalogue.ts';
import { optionsOf, widthOf } from '../../src/reader/builder/choice.ts';
import { costLines } from '../../src/reader/builder/costs.ts';
import { STORY } from '../data/story.ts';

registerLanguage('en', STORY.messages);

const STEPS = ['harvest', 'record', 'land', 'fibre'];
const chosen = (fields: Record<string, string>) =>
  optionsOf(new Map(Object.entries({ target: 'chapter:cotton', ...fields })), STEPS, 'en');

describe('what a form asks for', () => {
  it.each([
    [{}, 'embed/cotton/'],
    [{ from: 'harvest', to: 'fibre' }, 'embed/cotton/'],
    [{ from: 'record', to: 'land' }, 'embed/cotton/?from=record&to=land'],
    [{ from: 'harvest', to: 'harvest' }, 'embed/cotton/?to=harvest'],
    // A last step before the first: the stretch goes on to the end.
    [{ from: 'land', to: 'record' }, 'embed/cotton/?from=land'],
    [{ layout: 'stack', theme: 'dark' }, 'embed/cotton/?theme=dark&layout=stack'],
    [{ theme: 'purple', layout: 'heap' }, 'embed/cotton/'],
    [{ edition: '2026-11-22-0a1b2c3d' }, 'editions/2026-11-22-0a1b2c3d/embed/cotton/'],
    [{ target: 'chart:cotton-chain', layout: 'stack' }, 'embed/chart/cotton-chain/'],
  ])('%j leads to %s', (fields, path) => {
    expect(embedPath(chosen(fields))).toBe(path);
  });

  it.each([
    ['', null],
    ['480', 480],
    ['12', null],
    ['9999', null],
    ['1e3', 1000],
    ['wide', null],
  ])('a width of "%s" is %s', (said, width) => {
    expect(widthOf(new Map([['width', said]]))).toBe(width);
  });
});

test('everything that can be embedded leads to where it is told, and has a picture', () => {
  const chapters = embeddableChapters(STORY);
  const charts = embeddableCharts(STORY);
  expect(chapters).toHaveLength(STORY.chapters.length);
  expect(charts).toHaveLength(Object.keys(STORY.charts).length);
  for (const { page, chart } of [...chapters, ...charts]) {
    expect(STORY.charts[chart], chart).toBeDefined();
    const [, chapter, step] = /^([\w-]+)\/(?:#([\w-]+))?$/.exec(page) ?? [];
    const told = STORY.chapters.find(({ id }) => id === chapter);
    expect(told, page).toBeDefined();
    if (step) expect(told?.steps.map(({ id }) => id)).toContain(step);
  }
});

test('what an embed weighs is told in all its parts, or not at all', () => {
  const cost = { html: 15_000, style: 1_000, script: 8_000, charts: 66_000 };
  const [open = '', charts = '', loader = ''] = costLines(cost, 1_700, pageMessages('en'));
  expect(open).toBe('24 KB to open: 16 KB for the page with its style, 8.0 KB of script.');
  expect(charts).toContain('66 KB more');
  expect(loader).toContain('1.7 KB');
  expect(costLines(undefined, null, pageMessages('en'))).toEqual([pageMessages('en').builder.costUnknown]);
});
