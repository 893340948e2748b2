import { expect, test } from 'vitest';
import { sceneOf } from '../../src/charts/index.ts';
import { FIXTURES } from './specs.ts';

const { spec } = FIXTURES.scorecard;

test.each(['wide', 'narrow'] as const)(
  'a start is solid, a potential an outline, a target an empty frame, %s',
  (layout) => {
    const scene = sceneOf(spec, 'blank', layout);
    expect(scene.marks.map(({ key, provenance: mark }) => [key, mark])).toEqual([
      ['whole-start', 'reported'],
      ['whole-potential', 'planned'],
      ['context-start', 'context'],
    ]);
    const frames = scene.shapes.filter((label) => label.kind === 'path' && label.dashed);
    expect(frames).toHaveLength(spec.rows.length);
    // A row without a printed start has an empty knot.
    expect(scene.shapes.filter((label) => label.kind === 'ring' && label.dashed)).toHaveLength(1);
  },
);
