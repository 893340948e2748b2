import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { chartStyle, chartSvg } from '../../src/outputs/data/chart-svg.ts';
import { dataFiles } from '../../src/outputs/data/files.ts';
import { Cache } from '../../src/outputs/shared/cache.ts';
import { WORK } from '../../src/outputs/shared/folder.ts';
import { pngsOf } from '../../src/outputs/shared/png.ts';
import { inlineStyle } from '../../src/outputs/data/inline-style.ts';
import { lightTokens, rulesOf } from '../../src/outputs/data/style.ts';
import { ROOT, STORY } from './story.ts';

const style = await chartStyle(ROOT, STORY);
const files = await dataFiles(STORY, ROOT, new Cache(ROOT));
const { DOMParser } = new JSDOM().window;
const charts = Object.values(STORY.charts);

function svgOf(id: string): { readonly text: string; readonly root: Element } {
  const text = String(files.get(`charts/${id}.svg`));
  return { text, root: new DOMParser().parseFromString(text, 'image/svg+xml').documentElement };
}

function pngOf(id: string): Buffer {
  const png = files.get(`charts/${id}.png`);
  if (!(png instanceof Uint8Array)) throw new Error(`no PNG of ${id}`);
  return Buffer.from(png);
}

describe.each(charts)('the picture of $id', (chart) => {
  const { text, root } = svgOf(chart.id);

  it('is well-formed SVG with a title and words for who cannot see it', () => {
    expect(root.tagName).toBe('svg');
    expect(root.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(root.querySelector('title')?.textContent).not.toBe('');
    expect(root.querySelector('desc')?.textContent).not.toBe('');
  });

  it('stands by itself: no class, no link, no style sheet, no variable, every colour written out', () => {
    expect(text).not.toMatch(/\b(?:class|style|href|data-[a-z]+)="|var\(|<style|<a[ >]|currentcolor/i);
    for (const [, paint = ''] of text.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(paint).toMatch(/^(?:none|#[0-9a-f]{3,8}|url\(#[\w-]+\))$/);
    for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g))
      expect(root.querySelector(`[id="${id}"]`), id).not.toBeNull();
  });

  it('carries its source line and the edition', () => {
    const words = [...root.querySelectorAll('text')].map((line) => line.textContent).join(' ');
    expect(words).toContain(chart.caption);
    expect(words).toContain(STORY.edition);
  });

  it('keeps every word inside the picture', () => {
    const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    for (const line of root.querySelectorAll('svg > g > text')) {
      expect(Number(line.getAttribute('y'))).toBeLessThan(height);
      expect(Number(line.getAttribute('x'))).toBeLessThan(width);
    }
  });

  it('is a PNG at two pixels a unit', () => {
    const png = pngOf(chart.id);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Math.round(2 * width),
      Math.round(2 * height),
    ]);
    // Drawn, with words: an empty sheet of this size takes a tenth.
    expect(png.length).toBeGreaterThan(20_000);
  });
});

test('the same story gives the same pictures, whether drawn now or kept', async () => {
  for (const chart of charts) expect(chartSvg(chart, STORY, style), chart.id).toBe(svgOf(chart.id).text);
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

describe('style as attributes', () => {
  const draw = (css: string, inner: string) =>
    inlineStyle(
      `<svg xmlns="http://www.w3.org/2000/svg"><g class="plot">${inner}</g></svg>`,
      rulesOf(css),
      new Map([['--ink', '#123']]),
    );

  it('more specific rules win, properties are inherited, screens are left out', () => {
    const css =
      '.plot .a { fill: var(--c); } .tone { --c: var(--ink); } .a { fill: #fff; } @media print { .plot .a { fill: #000; } }';
    expect(draw(css, '<g class="tone"><path class="a"/></g>')).toContain('<path fill="#123"');
  });
  it('a token nobody knows is an error that says where', () => {
    expect(() => draw('.a { fill: var(--no-such); }', '<path class="a"/>')).toThrow(/charts\.css.*--no-such/);
  });
  it('light tokens are those of the root, and the thread of the chapter', () => {
    const css =
      ":root { --paper: #fff; --thread: blue; } :root[data-theme='dark'] { --paper: #000; } .thread-x { --thread: red; }";
    expect(Object.fromEntries(lightTokens(css, 'x'))).toEqual({ '--paper': '#fff', '--thread': 'red' });
  });
});
