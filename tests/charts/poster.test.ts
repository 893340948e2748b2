import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { posterOf, sceneOf, textureDefs, texturesOf } from '../../src/charts/index.ts';
import { CASES, REAL } from './every.ts';
import { LINKS } from './links.ts';
import { FIXTURES, MADE_UP } from './specs.ts';

const { DOMParser } = new JSDOM().window;
const parse = (svg: string) =>
  new DOMParser().parseFromString(
    svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
    'image/svg+xml',
  );
const SHAPES = 'path,rect,circle,line,polyline,polygon';

test('the charts of the story itself are among those tested', () => {
  expect(REAL.length).toBeGreaterThan(8);
});

describe.each(CASES)('poster of $name', ({ spec, state, layout }) => {
  const svg = posterOf(spec, state, layout, LINKS);
  const root = parse(svg).documentElement;

  it('is the same each time', () => {
    expect(posterOf(structuredClone(spec), state, layout, LINKS)).toBe(svg);
  });
  it('is well-formed, and one svg of its layout', () => {
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.nodeName).toBe('svg');
    expect(root.querySelectorAll('svg')).toHaveLength(0);
    expect(root.classList.contains(`layout-${layout}`)).toBe(true);
  });
  it('holds no style, script, id or handler, so that a strict policy lets it be', () => {
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|\sid=/);
  });
  it('names no colour: themes decide', () => {
    expect(svg.replaceAll(/href="#[^"]*"/g, '')).not.toMatch(/#[0-9a-f]{3,8}"|rgba?\(|hsl\(/i);
  });
  it('holds no number that is not one', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
  it('draws more than its words', () => {
    expect(root.querySelectorAll(SHAPES).length).toBeGreaterThanOrEqual(2);
  });
  it('refers to patterns that the page defines', () => {
    const defs = textureDefs(texturesOf([spec]));
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(defs).toContain(`id="${id}"`);
  });
  it('makes every number it shows a door to its evidence', () => {
    const numbers = sceneOf(spec, state, layout).shapes.flatMap((label) =>
      label.kind === 'text' && label.evidence ? [label.evidence] : [],
    );
    const links = [...root.querySelectorAll('a.evidence')];
    expect(links.map((link) => link.getAttribute('data-fact'))).toEqual(numbers.map(({ fact }) => fact));
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^#\S+$/);
      expect(link.textContent?.trim()).not.toBe('');
    }
  });
  it('stays light', () => {
    expect(svg.length).toBeLessThan(15_000);
  });
});

test('an unknown state is refused, with those there are', () => {
  expect(() => posterOf(FIXTURES.waffle.spec, 'nope', 'wide', LINKS)).toThrow(/"nope".*both, one/);
});

test('the page defines each pattern once, and none that no chart draws', () => {
  const specs = [...MADE_UP, ...REAL];
  const ids = [...textureDefs(texturesOf(specs)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(textureDefs(texturesOf([FIXTURES.threads.spec]))).not.toContain('<pattern');
});
