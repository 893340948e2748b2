import type { TimelineSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const spec: TimelineSpec = {
  ...base('timeline'),
  kind: 'timeline',
  events: [
    {
      id: 'begun',
      date: '2019-12',
      dateText: 'December 2019',
      label: 'A spinning plant is launched',
      status: 'achieved',
      provenance: 'reported',
      data: [datum('plant', 6000, '6,000 t')],
    },
    {
      id: 'named',
      date: '2019-12-11',
      dateText: '11 December 2019',
      label: 'A body is founded',
      status: 'achieved',
      provenance: 'reported',
      data: [],
    },
    {
      id: 'told',
      date: '2020-02',
      dateText: 'February 2020',
      label: 'A roadmap is approved',
      status: 'achieved',
      provenance: 'context',
      data: [],
    },
    {
      id: 'hoped',
      date: '2025-03',
      dateText: 'March 2025',
      label: 'A larger one is announced for the region',
      status: 'planned',
      provenance: 'planned',
      data: [],
    },
    {
      id: 'promised',
      date: '2026-12-25',
      dateText: '25 December 2026',
      label: 'A much larger plant is expected to reach its full size',
      status: 'planned',
      provenance: 'planned',
      data: [
        datum('jobs', 2000, '2,000', { provenance: 'planned' }),
        datum('yarn', 11400, '11,400 t', { provenance: 'planned' }),
      ],
    },
  ],
  states: [state('all', ['begun', 'named', 'told', 'hoped', 'promised'], ['promised'])],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<TimelineSpec> = {
  spec,
  data: (of) => of.events.flatMap(({ data }) => data),
};
