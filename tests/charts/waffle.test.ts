import { describe, expect, it, test } from 'vitest';
import { sceneOf, type Scene } from '../../src/charts/index.ts';
import { squaresFor } from '../../src/charts/waffle/draw.ts';
import { FIXTURES } from './specs.ts';

const { spec } = FIXTURES.waffle;
const squares = (scene: Scene, key: string) =>
  scene.marks.flatMap((mark) => (mark.kind === 'points' && mark.key === key ? mark.rows.flat() : []));
const words = (scene: Scene) => scene.shapes.flatMap((label) => (label.kind === 'text' ? [label.text] : []));

describe('squares of a hundred', () => {
  it.each([
    ['one share is rounded', [7.1], [7]],
    ['parts of a whole stay a whole', [5.9, 7.7, 86.4], [6, 8, 86]],
    ['the greatest remainders are rounded up', [33.4, 33.3, 33.3], [34, 33, 33]],
    ['what is left open stays open', [5.9, 7.7, 83.4], [6, 8, 83]],
    ['nothing is nothing', [0], [0]],
    ['more than all is all', [100.4], [100]],
  ])('%s', (_what, shares, counts) => {
    expect(squaresFor(shares)).toEqual(counts);
  });
});

describe.each(['wide', 'narrow'] as const)('a waffle of parts, %s', (layout) => {
  const scene = sceneOf(spec, 'parts', layout);

  test('each part has its squares, and what no part fills is pegs', () => {
    expect(['spun', 'sold', 'left', 'rest'].map((part) => squares(scene, `fleeces/${part}`).length)).toEqual([
      6, 8, 83, 3,
    ]);
  });
  test('parts differ in shape as well as in colour', () => {
    const looks = scene.marks.flatMap((mark) =>
      mark.kind === 'points' && mark.key.startsWith('fleeces/') ? [`${mark.shape} ${mark.radius}`] : [],
    );
    expect(new Set(looks).size).toBe(looks.length);
  });
  test('a panel still to be guessed is all pegs, and tells no number', () => {
    const asked = sceneOf(spec, 'asked', layout);
    expect(squares(asked, 'fleeces/rest')).toHaveLength(100);
    expect(words(asked)).toContain('?');
    expect(words(asked).join(' ')).not.toMatch(/5\.9|7\.7|83/);
  });
  test('a break stands between its panels, and only there', () => {
    expect(words(scene)).toContain('A new rule, February 2019');
    expect(words(sceneOf(spec, 'both', layout))).not.toContain('A new rule, February 2019');
  });
  test('states of one chart are of one size', () => {
    const sizes = spec.states.map(({ id }) => sceneOf(spec, id, layout).height);
    expect(new Set(sizes).size).toBe(1);
  });
});
