import type { ScorecardSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const spec: ScorecardSpec = {
  ...base('scorecard'),
  kind: 'scorecard',
  startLabel: 'Start, as printed',
  targetLabel: 'Target and year',
  potentialLabel: 'possible, not promised',
  missingLabel: 'no start printed',
  rows: [
    {
      id: 'whole',
      label: 'From raw material to finished product',
      detail: 'Yarn made at home',
      start: { datum: datum('yarn', 500, '500 tonnes'), label: 'of yarn made at home, 2025' },
      potential: {
        datum: datum('value', 1.67e9, '$1.67 billion', { provenance: 'planned', unit: 'USD' }),
        label: 'of added value, if all raw material is processed',
      },
    },
    {
      id: 'context',
      label: 'Local content',
      detail: 'Home-made goods',
      start: {
        datum: datum('home', 8, '8%', { provenance: 'context', unit: 'percent' }),
        label: 'of the home market, 2022',
      },
      potential: null,
    },
    { id: 'missing', label: 'Exports', detail: 'Goods sold abroad', start: null, potential: null },
  ],
  states: [state('blank', ['whole', 'context', 'missing']), state('few', ['whole', 'missing'], ['missing'])],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<ScorecardSpec> = {
  spec,
  data: (of) =>
    of.rows.flatMap(({ start, potential }) => [
      ...(start ? [start.datum] : []),
      ...(potential ? [potential.datum] : []),
    ]),
};
