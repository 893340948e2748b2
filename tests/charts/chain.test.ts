import { describe, expect, test } from 'vitest';
import { sceneOf, type Scene } from '../../src/charts/index.ts';
import { rowsOf } from '../../src/charts/drawings.ts';
import type { AreaShape } from '../../src/charts/scene/types.ts';
import { FIXTURES } from './specs.ts';

const { spec } = FIXTURES.chain;
const marks = (scene: Scene) => scene.shapes.filter((label): label is AreaShape => label.kind === 'area');
const words = (scene: Scene) => scene.shapes.flatMap((label) => (label.kind === 'text' ? [label.text] : []));

describe.each(['wide', 'narrow'] as const)('a chain, %s', (layout) => {
  test('has a mark for each voice of the state; nobody quoted is an empty, dashed one', () => {
    const all = marks(sceneOf(spec, 'all', layout));
    expect(all).toHaveLength(7);
    expect(all.filter(({ dashed, opacity }) => dashed && opacity === 0)).toHaveLength(3);
    expect(marks(sceneOf(spec, 'one', layout))).toHaveLength(1);
  });
  test('keeps its links in place whoever speaks', () => {
    const rings = (state: string) =>
      sceneOf(spec, state, layout).shapes.flatMap((label) =>
        label.kind === 'ring' ? [[label.x, label.y]] : [],
      );
    expect(rings('one')).toEqual(rings('all'));
    expect(rings('all')).toHaveLength(spec.links.length);
  });
  test('remarks on a link where nobody speaks, and leaves it out where somebody does', () => {
    const text = words(sceneOf(spec, 'one', layout)).join(' ');
    expect(text).toContain('washed');
    expect(text).not.toContain('never shown');
  });
});

test('its table tells each voice at its link, and each link without one', () => {
  expect(rowsOf(spec).map(({ label }) => label)).toEqual([
    'Farm. Shepherds: not quoted',
    'Fleece. Sorters: it comes with burrs, and so more of it is thrown away than need be',
    'Wool',
    'Finished yarn. Spinners: we are ready',
    'Cloth. Weavers: not quoted',
    'Cloth. Officials: weave more of the wool that grows at home',
    'Buyer. Shoppers: not quoted',
    'Buyer. The chair: make what people like',
  ]);
});

describe('a route', () => {
  test('passes its stops in order, and holds no number', () => {
    const scene = sceneOf(FIXTURES.route.spec, 'whole', 'narrow');
    const ys = scene.shapes.flatMap((label) => (label.kind === 'ring' && !label.filled ? [label.y] : []));
    expect(ys).toHaveLength(5);
    expect([...ys].sort((a, b) => a - b)).toEqual(ys);
    expect(scene.marks).toEqual([]);
    expect(rowsOf(FIXTURES.route.spec).every(({ datum }) => datum === null)).toBe(true);
  });
});
