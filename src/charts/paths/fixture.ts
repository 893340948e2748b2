import type { GrowthPath, PathsSpec } from './spec.ts';
import type { Provenance, Tone } from '../../model/index.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

function path(
  id: string,
  label: string,
  percent: number,
  tone: Tone,
  rate: Provenance,
  end: Provenance,
): GrowthPath {
  const times = (1 + percent / 100) ** 5;
  return {
    id,
    label,
    tone,
    rate: datum(`${id}-rate`, percent, `${percent}%`, { provenance: rate, unit: 'percent' }),
    end: datum(`${id}-end`, times, `${times.toFixed(2)}×`, { provenance: end, unit: 'times' }),
  };
}

const spec: PathsSpec = {
  ...base('paths'),
  kind: 'paths',
  years: datum('years', 5, '5 years', { unit: 'years' }),
  perYear: 'a year',
  startLabel: 'start of the years looked back on',
  endLabel: '5 years on',
  paths: [
    path('slow', 'the slow one, past', 4.5, 'quiet', 'reported', 'derived'),
    path('fast', 'the fast one, past', 17.6, 'ink', 'reported', 'derived'),
    path('draft', 'asked for by a draft', 23.7, 'context', 'planned', 'planned'),
    path('aim', 'asked for by the aim as it was adopted', 24.6, 'caution', 'planned', 'planned'),
  ],
  states: [
    {
      ...state('asked', ['slow', 'fast'], ['fast']),
      until: 1,
      annotations: [{ at: 'fast', text: 'And the years after?' }],
    },
    state('whole', ['slow', 'fast', 'draft', 'aim'], ['aim']),
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<PathsSpec> = {
  spec,
  data: (of) => of.paths.flatMap(({ rate, end }) => [rate, end]),
};
