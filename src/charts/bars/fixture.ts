import type { BarsSpec, LyingBar } from './spec.ts';
import type { Provenance, Tone } from '../../model/index.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const bar = (
  id: string,
  value: number | null,
  text: string,
  label: string,
  tone: Tone = 'context',
  more: Partial<LyingBar> & { provenance?: Provenance } = {},
): LyingBar => {
  const { provenance = 'reported', ...rest } = more;
  return {
    id,
    label,
    datum: value === null ? null : datum(id, value, text, { provenance }),
    tone,
    texture: 'solid',
    inner: null,
    apart: false,
    ...rest,
  };
};

const spec: BarsSpec = {
  ...base('bars'),
  kind: 'bars',
  order: 'value',
  bars: [
    bar('russia', 4400, '4,400 t', 'Russia'),
    bar('iran', 68000, '68,000 t', 'Iran'),
    bar('china', 8400, '8,400 t', 'China', 'context', { provenance: 'derived' }),
    bar('turkey', 15000, '15,000 t', 'Türkiye', 'thread', { provenance: 'planned' }),
    bar('gap', null, '', 'A country nobody counted', 'quiet'),
    bar('other', 30000, '30,000 t', 'Fabric of another kind, counted in another way', 'quiet', {
      texture: 'hatch',
      apart: true,
    }),
    bar('room', 66000, '66,000', 'Room for hides in the plants of the country', 'quiet', {
      texture: 'hatch',
      inner: {
        id: 'used',
        label: 'processed in eleven months, of the kind there is room for',
        datum: datum('used', 4400, '4,400'),
        tone: 'thread',
        texture: 'solid',
      },
    }),
    bar('hoped', 50000, '50,000', 'Hoped for', 'quiet', {
      provenance: 'planned',
      inner: {
        id: 'begun',
        label: 'begun',
        datum: datum('begun', 20000, '20,000'),
        tone: 'thread',
        texture: 'twill',
      },
    }),
  ],
  states: [
    state('buyers', ['russia', 'iran', 'china', 'turkey'], ['iran']),
    {
      ...state('gaps', ['russia', 'iran', 'gap', 'other'], []),
      annotations: [
        { at: 'gap', text: 'no figure found' },
        { at: 'other', text: 'cotton and mixed cloth' },
      ],
    },
    {
      ...state('room', ['room'], ['used']),
      annotations: [
        { at: 'room', text: 'The years differ: capacity of one, hides of another, and a month is missing' },
      ],
    },
    {
      ...state('hoped', ['hoped', 'iran'], []),
      annotations: [
        { at: 'iran', text: 'A long remark on a long bar, for which there is no room at its end' },
      ],
    },
    state('all', ['russia', 'iran', 'china', 'turkey', 'gap', 'room', 'other'], ['other']),
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<BarsSpec> = {
  spec,
  data: (of) => of.bars.flatMap(({ datum: own, inner }) => [own, inner?.datum].flatMap((each) => each ?? [])),
};
