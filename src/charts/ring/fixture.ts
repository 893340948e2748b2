import type { RingSpec } from './spec.ts';
import { base, state, type Fixture } from '../fixtures/made-up.ts';

const names = [
  'Trade office in a town',
  'Association of Enterprises of a Branch with a Long Name',
  'Export centre',
  'Market',
  'Agency of Marketing for Textiles',
  'Association of Goods',
  'Second trade office',
];

const spec: RingSpec = {
  ...base('ring'),
  kind: 'ring',
  host: { id: 'host', label: 'Commission of the Union', detail: 'Host of the session' },
  members: names.map((label, index) => ({ id: `m${index}`, label, detail: 'Where it comes from' })),
  states: [
    state(
      'all',
      names.map((_, index) => `m${index}`),
      ['host', ...names.map((_, index) => `m${index}`)],
    ),
    state('few', ['m0', 'm1', 'm2'], ['m1']),
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<RingSpec> = {
  spec,
  data: () => [],
};
