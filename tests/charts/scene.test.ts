import { describe, expect, it, test } from 'vitest';
import { sceneOf, type Scene } from '../../src/charts/index.ts';
import type { BarMark, PointsMark, TextShape } from '../../src/charts/scene/types.ts';
import { boxOf, meet } from './boxes.ts';
import { CASES } from './every.ts';
import { FIXTURES } from './specs.ts';

const texts = (scene: Scene): TextShape[] => scene.shapes.filter((label) => label.kind === 'text');
const bars = (scene: Scene): BarMark[] => scene.marks.filter((mark) => mark.kind === 'bar');
const points = (scene: Scene): PointsMark[] => scene.marks.filter((mark) => mark.kind === 'points');
const pointsOf = (scene: Scene, key: string) =>
  points(scene)
    .find((mark) => mark.key === key)
    ?.rows.flat() ?? [];
const boxOfBar = ({ x, y, width, height }: BarMark) => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

describe.each(CASES)('scene of $name', ({ spec, state, layout }) => {
  const scene = sceneOf(spec, state, layout);

  it('sets no text smaller than 11 units', () => {
    expect(texts(scene).filter(({ size }) => size < 11)).toEqual([]);
  });
  it('keeps every text inside the view box', () => {
    const outside = texts(scene).filter((text) => {
      const box = boxOf(text);
      return box.left < 0 || box.right > scene.width || box.top < 0 || box.bottom > scene.height;
    });
    expect(outside.map(({ text }) => text)).toEqual([]);
  });
  it('lets no text cover another', () => {
    const all = texts(scene);
    const pairs = all.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter((b) => meet(boxOf(a), boxOf(b)))
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(pairs).toEqual([]);
  });
  it('lets no text stand on a bar', () => {
    const covered = texts(scene).flatMap((text) =>
      bars(scene)
        .filter((bar) => meet(boxOf(text), boxOfBar(bar)))
        .map((bar) => `${text.text} on ${bar.key}`),
    );
    expect(covered).toEqual([]);
  });
  it('keeps every mark inside the view box', () => {
    for (const bar of bars(scene)) {
      const { left, right, top, bottom } = boxOfBar(bar);
      expect(left >= 0 && right <= scene.width && top >= 0 && bottom <= scene.height, bar.key).toBe(true);
    }
    for (const mark of points(scene))
      for (const [x, y] of mark.rows.flat())
        expect(
          x - mark.radius >= 0 &&
            x + mark.radius <= scene.width &&
            y - mark.radius >= 0 &&
            y + mark.radius <= scene.height,
          mark.key,
        ).toBe(true);
  });
  it('gives every mark a key of its own', () => {
    const keys = scene.marks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe.each(['wide', 'narrow'] as const)('true to scale, %s', (layout) => {
  test('fields of dots: count is true, remainders by area, one pitch for all', () => {
    const scene = sceneOf(FIXTURES.fields.spec, 'dots', layout);
    expect(pointsOf(scene, 'picked/dots')).toHaveLength(466);
    expect(pointsOf(scene, 'ginned/dots')).toHaveLength(116);
    expect(pointsOf(scene, 'spun/dots')).toHaveLength(0);
    const radius = (key: string) => points(scene).find((mark) => mark.key === key)?.radius ?? 0;
    expect(radius('ginned/dots')).toBe(radius('picked/dots'));
    expect(radius('spun/rest') ** 2 / radius('picked/dots') ** 2).toBeCloseTo(0.5, 6);
    expect(radius('ginned/rest') ** 2 / radius('picked/dots') ** 2).toBeCloseTo(0.1, 6);
    const pitch = (key: string) =>
      Math.abs((pointsOf(scene, key)[1]?.[0] ?? 0) - (pointsOf(scene, key)[0]?.[0] ?? 0));
    expect(pitch('ginned/dots')).toBeCloseTo(pitch('picked/dots'), 6);
  });
  test('squares: areas are as the values', () => {
    const [picked, ginned] = bars(sceneOf(FIXTURES.fields.spec, 'squares', layout));
    expect(
      ((ginned?.width ?? 0) * (ginned?.height ?? 0)) / ((picked?.width ?? 1) * (picked?.height ?? 1)),
    ).toBeCloseTo(116100 / 466000, 6);
  });
  test('columns: heights are as the values, from one base line', () => {
    const few = bars(sceneOf(FIXTURES.columns.spec, 'few', layout));
    expect(new Set(few.map(({ y, height }) => Math.round((y + height) * 1000))).size).toBe(1);
    const height = (key: string) => few.find((bar) => bar.key === key)?.height ?? 0;
    expect(height('few/b') / height('few/a')).toBeCloseTo(0.5, 6);
    expect(height('few/d') / height('few/a')).toBeCloseTo(0.75, 6);
  });
  test('a column without a figure is not drawn', () => {
    expect(bars(sceneOf(FIXTURES.columns.spec, 'few', layout)).map(({ key }) => key)).toEqual([
      'few/a',
      'few/b',
      'few/d',
    ]);
    expect(bars(sceneOf(FIXTURES.columns.spec, 'series', layout))).toHaveLength(29);
  });
  test('waffle: as many squares are filled as the share says, of a hundred', () => {
    const scene = sceneOf(FIXTURES.waffle.spec, 'both', layout);
    expect(pointsOf(scene, 'workers/filled')).toHaveLength(42);
    expect(pointsOf(scene, 'workers/rest')).toHaveLength(58);
    expect(bars(scene).filter(({ key }) => key.startsWith('firms/'))).toHaveLength(7);
    expect(pointsOf(scene, 'firms/rest')).toHaveLength(93);
  });
  test('slope: heights are as the values, and the apart panel shares their scale', () => {
    const scene = sceneOf(FIXTURES.slope.spec, 'all', layout);
    const y = (key: string) => pointsOf(scene, key)[0]?.[1] ?? 0;
    const unit = (y('money-from') - y('money-to')) / 2.41;
    expect((y('dollars-from') - y('dollars-to')) / 0.19).toBeCloseTo(unit, 4);
    expect((y('goods-from') - y('goods-to')) / 0.5).toBeCloseTo(unit, 4);
  });
});

describe('marks keep their meaning', () => {
  test('what is only known at its ends is not joined', () => {
    expect(sceneOf(FIXTURES.slope.spec, 'dots', 'wide').marks.map(({ kind }) => kind)).toEqual([
      'points',
      'points',
    ]);
  });
  test('each end of a line says for itself how it is known', () => {
    const marks = points(sceneOf(FIXTURES.slope.spec, 'dots', 'wide')).map(({ key, provenance: mark }) => [
      key,
      mark,
    ]);
    expect(marks).toEqual([
      ['money-from', 'reported'],
      ['money-to', 'derived'],
    ]);
  });
  test('a reading that is not supported is a dashed ring among the labels, never a mark', () => {
    const scene = sceneOf(FIXTURES.slope.spec, 'ghost', 'wide');
    expect(scene.marks).toHaveLength(2);
    expect(scene.shapes.filter((label) => label.kind === 'ring' && label.dashed)).toHaveLength(1);
  });
  test('derived squares of a waffle are outlines', () => {
    for (const bar of bars(sceneOf(FIXTURES.waffle.spec, 'both', 'wide')))
      expect(bar.provenance).toBe('derived');
  });
  test('planned and derived columns keep their marks', () => {
    expect(bars(sceneOf(FIXTURES.columns.spec, 'few', 'wide')).map(({ provenance: mark }) => mark)).toEqual([
      'reported',
      'derived',
      'planned',
    ]);
  });
  test('a pointed-out column leaves the others fainter', () => {
    expect(bars(sceneOf(FIXTURES.columns.spec, 'few', 'wide')).map(({ faded }) => faded)).toEqual([
      false,
      true,
      true,
    ]);
  });
  test('promises on a timeline are dashed outlines, events solid', () => {
    const rings = sceneOf(FIXTURES.timeline.spec, 'all', 'wide').shapes.filter(
      (label) => label.kind === 'ring',
    );
    expect(rings.map(({ dashed = false, filled = false }) => [dashed, filled])).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [true, false],
      [true, false],
    ]);
  });
  test('panels of one unit share one scale', () => {
    const spec = structuredClone(FIXTURES.columns.spec);
    const two = {
      ...spec,
      panels: [spec.panels[1], { ...spec.panels[1], id: 'half', columns: spec.panels[1]?.columns.slice(1) }],
      states: [{ ...spec.states[1], show: ['few', 'half'] }],
    } as typeof spec;
    const height = (key: string) => bars(sceneOf(two, 'few', 'wide')).find((bar) => bar.key === key)?.height;
    expect(height('half/b')).toBeCloseTo(height('few/b') ?? 0, 6);
  });
});
