import type { ColumnsSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const years = Array.from({ length: 30 }, (_, index) => String(1996 + index));

const spec: ColumnsSpec = {
  ...base('columns'),
  kind: 'columns',
  panels: [
    {
      id: 'series',
      label: 'Harvest',
      values: 'highlighted',
      labels: 'sparse',
      columns: years.map((year, index) => ({
        id: year,
        label: year,
        datum:
          index === 4
            ? null
            : datum(
                `harvest-${year}`,
                200000 + ((index * 37) % 11) * 26000,
                `${200 + ((index * 37) % 11) * 26},000 t`,
                { provenance: 'context' },
              ),
        tone: 'cotton',
        texture: 'dots',
        apart: false,
      })),
    },
    {
      id: 'few',
      label: 'Some and others',
      values: 'all',
      labels: 'all',
      columns: [
        {
          id: 'a',
          label: 'made',
          datum: datum('made', 80, '80 t'),
          tone: 'thread',
          texture: 'strands',
          apart: false,
        },
        {
          id: 'b',
          label: 'worked out',
          datum: datum('worked', 40, '40 t', { provenance: 'derived' }),
          tone: 'fibre',
          texture: 'solid',
          apart: false,
        },
        { id: 'c', label: 'no figure', datum: null, tone: 'quiet', texture: 'hatch', apart: false },
        {
          id: 'd',
          label: 'planned',
          datum: datum('planned', 60, '60 t', { provenance: 'planned' }),
          tone: 'yarn',
          texture: 'weave',
          apart: true,
        },
      ],
    },
  ],
  states: [
    state('series', ['series'], ['2012', '2014', '2025']),
    { ...state('few', ['few'], ['a']), annotations: [{ at: 'c', text: 'No figure found' }] },
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<ColumnsSpec> = {
  spec,
  data: (of) =>
    of.panels.flatMap((panel) => panel.columns.flatMap((column) => (column.datum ? [column.datum] : []))),
};
