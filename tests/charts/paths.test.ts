import { describe, expect, test } from 'vitest';
import { sceneOf, type LayoutName } from '../../src/charts/index.ts';
import { valueAfter } from '../../src/charts/paths/draw.ts';
import type { LineMark } from '../../src/charts/scene/types.ts';
import { FIXTURES } from './specs.ts';

const { spec } = FIXTURES.paths;
const lineOf = (state: string, layout: LayoutName, key: string): LineMark => {
  const mark = sceneOf(spec, state, layout).marks.find((candidate) => candidate.key === key);
  if (mark?.kind !== 'line') throw new Error(`no line ${key}`);
  return mark;
};

describe.each(['wide', 'narrow'] as const)('paths, %s', (layout) => {
  test('each year multiplies alike, on one scale for all paths and states', () => {
    const height = (points: LineMark['points'], year: number) =>
      (points[0]?.[1] ?? 0) - (points[year]?.[1] ?? 0);
    const fast = lineOf('whole', layout, 'fast').points;
    const aim = lineOf('whole', layout, 'aim').points;
    expect(fast).toHaveLength(6);
    const unit = height(fast, 5) / (1.176 ** 5 - 1);
    for (const year of [1, 2, 3, 4]) expect(height(fast, year) / unit).toBeCloseTo(1.176 ** year - 1, 6);
    expect(height(aim, 5) / unit).toBeCloseTo(1.246 ** 5 - 1, 6);
    expect(lineOf('asked', layout, 'fast').points).toEqual(fast.slice(0, 2));
  });
  test('what is only planned is dashed, what was reported solid', () => {
    expect(['slow', 'fast', 'draft', 'aim'].map((key) => lineOf('whole', layout, key).provenance)).toEqual([
      'reported',
      'reported',
      'planned',
      'planned',
    ]);
  });
  test('a path cut short shows its rate and not its end', () => {
    const facts = sceneOf(spec, 'asked', layout).shapes.flatMap((label) =>
      label.kind === 'text' && label.evidence ? [label.evidence.fact] : [],
    );
    expect(facts).toEqual(['slow-rate', 'fast-rate']);
    expect(sceneOf(spec, 'asked', layout).marks.every(({ kind }) => kind === 'line')).toBe(true);
  });
});

test('a path is one at its start and its end at its end', () => {
  expect(valueAfter(2.25, 5, 0)).toBe(1);
  expect(valueAfter(2.25, 5, 5)).toBeCloseTo(2.25, 12);
});
