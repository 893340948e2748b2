import type { RouteSpec } from './spec.ts';
import { base, state, type Fixture } from '../fixtures/made-up.ts';

const spec: RouteSpec = {
  ...base('route'),
  kind: 'route',
  stops: [
    'A Mill of Good Cloth',
    'Hats',
    'A Company of Many Words Whose Name Takes Its Room and More',
    'Shoes',
    'Leather',
  ].map((label, index) => ({ id: `s${index}`, label, detail: 'What is made there, and what was seen' })),
  states: [state('whole', ['s0', 's1', 's2', 's3', 's4']), state('part', ['s0', 's1', 's2'], ['s2'])],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<RouteSpec> = {
  spec,
  data: () => [],
};
