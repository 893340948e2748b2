import { describe, expect, it } from 'vitest';
import {
  EMBED_WIDTHS,
  frameHeight,
  heightAt,
  measuredHeights,
  roomFor,
  stretchHeights,
  USUAL_HEIGHTS,
} from '../../src/model/index.ts';
import table from '../../src/story/measured/embed-heights.json';
import { STORY } from '../data/story.ts';

const FALLS = [1200, 1100, 1000, 990, 980, 900, 700, 650, 640, 640, 640, 640];
const GROWS = [400, 420, 440, 460, 480, 600, 620, 640, 700, 720, 720, 720];

describe('the height of an embed at a width', () => {
  it.each([
    [360, 1000],
    [361, 1000],
    [100, 1200],
    [590, 900],
    [4000, 640],
  ])('of %i px is what was measured there, or the greater of its neighbours: %i', (width, height) => {
    expect(heightAt(FALLS, width)).toBe(height);
  });

  it('of a plain frame is for its width, or for a usual column; unrolled it scrolls', () => {
    expect(frameHeight({ layout: 'steps', heights: FALLS, width: 360 })).toBe(1024);
    expect(frameHeight({ layout: 'steps', heights: GROWS, width: null })).toBe(724);
    expect(frameHeight({ layout: 'stack', heights: FALLS, width: 360 })).toBe(720);
  });
});

describe('the room that is kept', () => {
  it('is one length where the width is known, two where it is not, and more than the window unrolled', () => {
    expect(roomFor({ layout: 'steps', heights: FALLS, width: 640 })).toBe('674px');
    expect(roomFor({ layout: 'steps', heights: FALLS, width: null })).toBe(
      'clamp(724px, (600px - 100vw) * 999, 1024px)',
    );
    expect(roomFor({ layout: 'steps', heights: GROWS, width: null })).toBe(
      'clamp(484px, (100vw - 600px) * 999, 744px)',
    );
    expect(roomFor({ layout: 'stack', heights: FALLS, width: 640 })).toBe('max(720px, 100vh)');
  });

  it('of a stretch is its highest step’s, and a list’s only where it comes first', () => {
    const whole = GROWS.map(() => 600);
    const [low, middle, list] = [400, 500, 1500].map((height) => GROWS.map(() => height));
    const of = (...steps: (readonly number[])[]) => stretchHeights(whole, steps)[0];
    expect(of(low!, middle!)).toBe(500);
    expect(of(low!, list!)).toBe(600);
    expect(of(list!, low!)).toBe(1500);
    expect(stretchHeights(whole, [])).toBe(whole);
  });
});

describe('the table of heights', () => {
  it('is measured at the widths that are reckoned with', () => {
    expect(table.widths).toEqual([...EMBED_WIDTHS]);
    for (const row of [...Object.values(table.heights), ...Object.values(USUAL_HEIGHTS)])
      expect(row).toHaveLength(EMBED_WIDTHS.length);
  });

  it('knows every chapter, step and chart; for others there is a usual height', () => {
    const usual: readonly (readonly number[])[] = Object.values(USUAL_HEIGHTS);
    const rows = [
      ...STORY.chapters.flatMap(({ id, steps }) => [
        [id, measuredHeights(STORY, { chapter: id })] as const,
        ...steps.map((step) => [step.id, measuredHeights(STORY, { chapter: id }, step.id)] as const),
      ]),
      ...Object.keys(STORY.charts).map((chart) => [chart, measuredHeights(STORY, { chart })] as const),
    ];
    const missing = rows.filter(([, row]) => usual.includes(row)).map(([name]) => name);
    expect(missing, 'not measured yet: build, then npm run embed:heights').toEqual([]);
    expect(measuredHeights(STORY, { chart: 'unheard-of' })).toBe(USUAL_HEIGHTS.chart);
  });
});
