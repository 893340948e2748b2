import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { LOOK } from '../../src/charts/render/paint/index.ts';
import { chartSvg } from '../../src/outputs/data/chart-svg.ts';
import { dataFiles } from '../../src/outputs/data/files.ts';
import { Cache } from '../../src/outputs/shared/cache.ts';
import { WORK } from '../../src/outputs/shared/folder.ts';
import { pngsOf } from '../../src/outputs/shared/png.ts';
import { readThemes, themesOf } from '../../src/outputs/shared/theme.ts';
import { ROOT, STORY } from './story.ts';

const { DOMParser } = new JSDOM().window;
const themes = await readThemes(ROOT, STORY);
const files = await dataFiles(STORY, ROOT, new Cache(ROOT));
const charts = Object.values(STORY.charts);

interface Drawn {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

function below(element: Element, depth = 0): Drawn[] {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const own = { name: element.tagName, depth, attributes, text: element.textContent ?? '' };
  return [own, ...[...element.children].flatMap((child) => below(child, depth + 1))];
}

/** All elements of a document in order. A document that is not well-formed has a `parsererror`. */
const elementsOf = (xml: string) =>
  below(new DOMParser().parseFromString(xml, 'image/svg+xml').documentElement);

function svgOf(id: string): { readonly text: string; readonly elements: readonly Drawn[] } {
  const text = String(files.get(`charts/${id}.svg`));
  return { text, elements: elementsOf(text) };
}

function pngOf(id: string): Buffer {
  const png = files.get(`charts/${id}.png`);
  if (!(png instanceof Uint8Array)) throw new Error(`no PNG of ${id}`);
  return Buffer.from(png);
}

describe.each(charts)('the picture of $id', (chart) => {
  const { text, elements } = svgOf(chart.id);
  const named = (wanted: string) => elements.filter(({ name }) => name === wanted);
  const [, , width = 0, height = 0] = (elements[0]?.attributes['viewBox'] ?? '').split(' ').map(Number);

  it('is well-formed SVG with a title and words for who cannot see it', () => {
    expect(elements[0]?.name).toBe('svg');
    expect(named('parsererror')).toEqual([]);
    expect(named('title').map((title) => title.text)).toEqual([expect.stringMatching(/./)]);
    expect(named('desc').map((about) => about.text)).toEqual([expect.stringMatching(/./)]);
  });

  it('stands by itself: no class, no link, no style sheet, no variable, every colour written out', () => {
    expect(text).not.toMatch(/\b(?:class|style|href|data-[a-z]+)="|var\(|<style|<a[ >]|currentcolor/i);
    for (const [, paint = ''] of text.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(paint).toMatch(/^(?:none|#[0-9a-f]{3,8}|url\(#[\w-]+\))$/);
    const ids = elements.map(({ attributes }) => attributes['id']);
    for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
  });

  it('carries its source line and the edition', () => {
    const words = named('text')
      .map((line) => line.text)
      .join(' ');
    expect(words).toContain(chart.caption);
    expect(words).toContain(STORY.edition);
  });

  it('keeps every word inside the picture', () => {
    const own = named('text').filter(({ depth }) => depth === 1);
    expect(own.length).toBeGreaterThan(3);
    for (const { attributes } of own) {
      expect(Number(attributes['y'])).toBeLessThan(height);
      expect(Number(attributes['x'])).toBeLessThan(width);
    }
  });

  it('is a PNG at two pixels a unit', () => {
    const png = pngOf(chart.id);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Math.round(2 * width),
      Math.round(2 * height),
    ]);
    // Drawn, with words: an empty sheet of this size takes a tenth.
    expect(png.length).toBeGreaterThan(20_000);
  });
});

test('the same story gives the same pictures, whether drawn now or kept', async () => {
  for (const chart of charts) expect(chartSvg(chart, STORY, themes), chart.id).toBe(svgOf(chart.id).text);
  const [first = ''] = charts.map((chart) => svgOf(chart.id).text);
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  try {
    const [drawn = new Uint8Array()] = await pngsOf([first], new Cache(folder));
    const [redrawn = new Uint8Array()] = await pngsOf([first]);
    const [found = new Uint8Array()] = await pngsOf([first], new Cache(folder));
    expect(Buffer.from(redrawn).equals(drawn), 'drawn twice').toBe(true);
    expect(Buffer.from(found).equals(drawn), 'kept').toBe(true);
    expect(await readdir(join(folder, WORK, 'pictures'))).toHaveLength(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('colours of pictures', () => {
  const css =
    ":root { --paper: #fff; --rule: #ddd; --ink: #112233; --own: var(--ink); --own-ink: #123; --size: 12px; } @media (prefers-color-scheme: dark) { :root { --paper: #000; } } :root[data-theme='dark'] { --paper: #000; }";
  const [entry] = STORY.contents;
  const themed = (thread: string) => {
    const contents = entry ? [{ ...entry, thread }] : [];
    return themesOf(css, { contents })(entry?.id);
  };

  it('are those of the light theme, with the thread of the chapter', () => {
    const theme = themed('own');
    expect([theme.paper, theme.tone('thread'), theme.ink('thread')]).toEqual([
      '#ffffff',
      '#112233',
      '#112233',
    ]);
  });
  it('words in a tone without an ink are set in plain ink, so that they can be read', () => {
    const theme = themed('own');
    expect([theme.ink('own'), theme.ink('size')]).toEqual(['#112233', '#112233']);
  });
  it('a thread that is a colour has its ink mixed as pages mix it', () => {
    const theme = themed('#ff0000');
    expect(theme.tone('thread')).toBe('#ff0000');
    // What Lightning CSS makes of color-mix(in oklab, #ff0000 55%, #112233).
    expect(theme.ink('thread')).toBe('#913232');
  });
  it('a token without a colour is an error that says where', () => {
    expect(() => themed('nothing')).toThrow(/tokens\.css.*--nothing/);
    expect(() => themed('size')).toThrow(/--size/);
  });
});

test('pictures and pages draw with the same widths, dashes and strengths', async () => {
  const css = await readFile(join(ROOT, 'src/charts/charts.css'), 'utf8');
  const said = (selector: string) =>
    css
      .split(`\n${selector} {`)
      .slice(1)
      .map((rest) => rest.split('}')[0])
      .join('');
  const { outline, line, rule, faded, bold, plannedBar, plannedLine, dashed } = LOOK;
  expect(said('.plot .hollow')).toContain(`stroke-width: ${outline};`);
  expect(said('.plot .m-planned.bar')).toContain(`stroke-dasharray: ${plannedBar};`);
  expect(said('.plot .m-planned.line')).toContain(`stroke-dasharray: ${plannedLine};`);
  expect(said('.plot .dash')).toContain(`stroke-dasharray: ${dashed};`);
  expect(said('.plot .line')).toContain(`stroke-width: ${line};`);
  expect(said('.plot .rule')).toContain(`stroke-width: ${rule};`);
  expect(said('.plot .dim')).toContain(`opacity: ${faded};`);
  expect(said('.plot .bold')).toContain(`font-weight: ${bold};`);
});
