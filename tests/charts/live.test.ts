import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isLive, sceneOf } from '../../src/charts/index.ts';
import { datasetsOf } from '../../src/charts/render/canvas/datasets.ts';
import { FADED, fainter, Paints } from '../../src/charts/render/canvas/paints.ts';
import type { BarMark } from '../../src/charts/scene/types.ts';
import type { Tone } from '../../src/model/index.ts';
import { CASES } from './every.ts';

/** Paints without a canvas: textures become their tone. */
class Flat extends Paints {
  override fill(tone: Tone): string {
    return this.colour(tone);
  }
}
const TOKENS: Readonly<Record<string, string>> = {
  paper: '#ffffff',
  ink: '#111111',
  quiet: '#555555',
  thread: '#3442b0',
  cotton: '#a9b0de',
  fibre: '#5863d1',
  yarn: '#c0313b',
  context: '#3f7f86',
  caution: '#8a5f00',
};
const SCALE = 1.7;
const paints = () => new Flat((token) => TOKENS[token] ?? '', SCALE, 0, 0);
const LIVE = CASES.filter(({ spec }) => isLive(spec));

type Point = { x: number | [number, number]; y: number | [number, number] };
const dataIn = (data: unknown) => data as Point[];
const ends = (value: Point['x'], thickness: number): [number, number] =>
  typeof value === 'number' ? [value - thickness / 2, value + thickness / 2] : value;
/** Left, top, right and bottom of a floating bar; only the axis it lies along may hold both ends. */
function edgesOf({ x, y }: Point, thickness: number, lying: boolean): number[] {
  expect([Array.isArray(x), Array.isArray(y)]).toEqual([lying, !lying]);
  const [[left, right], [top, bottom]] = [ends(x, thickness), ends(y, thickness)];
  return [left, top, right, bottom];
}

describe.each(LIVE)('live $name', ({ spec, state, layout }) => {
  const scene = sceneOf(spec, state, layout);
  const sets = datasetsOf(scene, paints(), SCALE);

  it('has a dataset a field, line and panel of bars, each with a key of its own', () => {
    const bars = scene.marks.filter((mark) => mark.kind === 'bar').map(({ key }) => key.split('/')[0]);
    const others = scene.marks.filter((mark) => mark.kind !== 'bar').map(({ key }) => key);
    expect(sets.map(({ label }) => label).sort()).toEqual([...new Set(bars), ...others].sort());
  });
  it('draws points and lines where the poster does', () => {
    for (const mark of scene.marks) {
      if (mark.kind === 'bar') continue;
      const set = sets.find(({ label }) => label === mark.key);
      if (mark.kind === 'line') expect(dataIn(set?.data).map(({ x, y }) => [x, y])).toEqual(mark.points);
      else
        expect(set).toMatchObject({
          data: [0],
          look: {
            shape: mark.shape,
            cells: mark.rows.flat(),
            radius: mark.radius * SCALE,
            strength: mark.faded ? FADED : 1,
          },
        });
    }
  });
  it('draws bars where the poster does, as wide and as high', () => {
    const bars = scene.marks.filter((mark): mark is BarMark => mark.kind === 'bar');
    const drawn = sets.flatMap((set) =>
      set.type === 'bar'
        ? dataIn(set.data).map((point) =>
            edgesOf(point, Number(set.barThickness) / SCALE, set.indexAxis === 'y'),
          )
        : [],
    );
    expect(drawn).toHaveLength(bars.length);
    for (const { key, x, y, width, height } of bars) {
      const edges = [x, y, x + width, y + height];
      expect(
        drawn.some((own) => own.every((edge, index) => Math.abs(edge - (edges[index] ?? NaN)) < 1e-6)),
        key,
      ).toBe(true);
    }
  });
  it('dashes the outlines of plans, and of nothing else', () => {
    for (const set of sets) {
      if (set.type !== 'bar') continue;
      const marks = scene.marks.filter((mark) => mark.kind === 'bar' && mark.key.split('/')[0] === set.label);
      expect(set.dash).toEqual(marks.map(({ provenance: mark }) => (mark === 'planned' ? SCALE : 0)));
    }
  });
  it('keeps few enough datasets, and no function called a point', () => {
    expect(sets.length).toBeLessThanOrEqual(16);
    for (const set of sets)
      expect(Object.values(set).some((value) => typeof value === 'function')).toBe(false);
  });
});

test('faded colours keep their hue, however they are written', () => {
  expect(fainter('#abc', 0.5)).toBe('rgba(170, 187, 204, 0.5)');
  expect(fainter('#a9b0de', 1)).toBe('rgba(169, 176, 222, 1)');
  expect(fainter('rgb(1, 2, 3)', 0.5)).toBe('rgba(1, 2, 3, 0.5)');
});

test('Chart.js comes with live.ts alone', () => {
  const root = new URL('../../src/charts/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('render/canvas') && file !== 'live.ts',
  );
  expect(files.length).toBeGreaterThan(8);
  for (const file of files)
    expect(readFileSync(new URL(file, root), 'utf8'), file).not.toMatch(
      /from '(chart\.js|[./]*(render\/)?canvas\/|[./]*live\.ts)/,
    );
});
