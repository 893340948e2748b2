import type { Part, ProportionBar, ProportionSpec } from './spec.ts';
import type { Provenance, Tone, Unit } from '../../model/index.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const part = (
  id: string,
  value: number,
  text: string,
  label: string,
  tone: Tone,
  more: { provenance?: Provenance; unit?: Unit } = {},
): Part => ({
  id,
  label,
  datum: datum(id, value, text, { unit: 'percent', ...more }),
  tone,
  texture: 'solid',
});
const plain = { whole: 100, total: null, rest: null, missing: null };
const year = (label: string, value: number): ProportionBar => ({
  id: `y${label}`,
  label,
  ...plain,
  rest: { label: 'the rest of manufacturing', datum: null, known: true },
  parts: [
    part(`share-${label}`, value, `${value}%`, 'light industry', 'thread', {
      provenance: label === '2017' ? 'context' : 'reported',
    }),
  ],
});

const spec: ProportionSpec = {
  ...base('proportion'),
  kind: 'proportion',
  bars: [
    {
      id: 'orders',
      label: 'Output',
      ...plain,
      parts: [
        part('state', 60, '≥60%', 'ordered by the state and its companies', 'thread', {
          provenance: 'context',
        }),
      ],
      rest: { label: 'open: other buyers, or more orders', datum: null, known: false },
    },
    {
      id: 'structure',
      label: 'Light industry',
      ...plain,
      rest: {
        label: 'left open by “more than”',
        datum: datum('left', 1.5, '1.5%', { unit: 'percent', provenance: 'derived' }),
        known: false,
        after: 'textiles',
      },
      parts: [
        part('textiles', 60, '>60%', 'Textiles', 'thread'),
        part('clothing', 32, '32%', 'Clothing', 'fibre'),
        part('footwear', 6.5, '6.5%', 'Footwear and leather', 'context'),
      ],
    },
    {
      id: 'month',
      label: 'January',
      parts: [
        part('russia', 349.9, '349.9 bn', 'Russia', 'quiet', { unit: 'RUB' }),
        part('kazakhstan', 16.5, '16.5 bn', 'Kazakhstan', 'thread', { unit: 'RUB' }),
        part('kyrgyzstan', 1.7, '1.7 bn', 'Kyrgyzstan', 'context', { unit: 'RUB' }),
      ],
      whole: 368.1,
      total: { datum: datum('month', 368.1, '368.1 bn', { unit: 'RUB' }), label: 'counted in one month' },
      rest: null,
      missing: 'Belarus is missing',
    },
    {
      id: 'projects',
      label: 'Projects',
      parts: [
        part('first', 29, '29', 'to be launched in 2023', 'thread', {
          provenance: 'planned',
          unit: 'projects',
        }),
      ],
      whole: 151,
      total: { datum: datum('all', 151, '≤151', { unit: 'projects' }), label: 'in the whole plan' },
      rest: { label: 'later years', datum: null, known: true },
      missing: null,
    },
    {
      id: 'money',
      label: 'Money',
      parts: [
        part('worth', 217, '217 bn', 'worth of those projects', 'thread', {
          provenance: 'derived',
          unit: 'KZT',
        }),
      ],
      whole: 1700,
      total: { datum: datum('sum', 1700, '1,700 bn', { unit: 'KZT' }), label: 'in the whole plan' },
      rest: { label: 'later years', datum: null, known: true },
      missing: null,
    },
    year('2017', 0.9),
    year('2020', 1),
    year('2022', 0.8),
    year('2025', 0.8),
    {
      id: 'crumbs',
      label: 'Crumbs',
      ...plain,
      parts: [
        part('bulk', 94, '94%', 'Everything else', 'quiet'),
        ...['one', 'two', 'three', 'four', 'five'].map((name, index) =>
          part(
            `crumb-${name}`,
            1.2,
            '1.2%',
            `Crumb number ${name} of a long name`,
            index % 2 ? 'fibre' : 'yarn',
          ),
        ),
      ],
    },
    {
      id: 'both',
      label: 'Both ends',
      ...plain,
      parts: [
        ...['one', 'two', 'three'].map((name, index) =>
          part(`low-${name}`, 1, '1%', `Little ${name} at the beginning`, index % 2 ? 'fibre' : 'yarn'),
        ),
        part('middle', 94, '94%', 'The middle', 'quiet'),
        ...['one', 'two', 'three'].map((name, index) =>
          part(`high-${name}`, 1, '1%', `Little ${name} at the end`, index % 2 ? 'fibre' : 'yarn'),
        ),
      ],
    },
  ],
  states: [
    state('orders', ['orders'], []),
    {
      ...state('structure', ['structure'], ['textiles']),
      annotations: [
        {
          at: 'structure',
          text: 'The parts printed need not fill the whole, since one of them is a lower bound',
        },
      ],
    },
    state('month', ['month'], ['kazakhstan']),
    state('plan', ['projects', 'money']),
    state('years', ['y2017', 'y2020', 'y2022', 'y2025'], ['y2025']),
    state('crumbs', ['crumbs'], []),
    state('both', ['both'], []),
    state('three', ['orders', 'structure', 'month'], []),
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<ProportionSpec> = {
  spec,
  data: (of) =>
    of.bars.flatMap(({ parts, total, rest }) => [
      ...parts.map((each) => each.datum),
      ...[total?.datum, rest?.datum].flatMap((each) => each ?? []),
    ]),
};
