import type { WafflePanel, WaffleSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const single = (
  id: string,
  label: string,
  filled: WafflePanel['parts'][number]['datum'],
  look: Pick<WafflePanel['parts'][number], 'tone' | 'texture'>,
): WafflePanel => ({
  id,
  label,
  single: true,
  parts: [{ id: 'filled', label, datum: filled, ...look }],
});

const spec: WaffleSpec = {
  ...base('waffle'),
  kind: 'waffle',
  panels: [
    single('workers', 'Workers in member firms', datum('workers', 42, '42%', { unit: 'percent' }), {
      tone: 'thread',
      texture: 'solid',
    }),
    single(
      'firms',
      'Member firms among all firms',
      datum('firms', 7.1, '≈7%', { provenance: 'derived', unit: 'percent' }),
      { tone: 'context', texture: 'hatch' },
    ),
    {
      id: 'fleeces',
      label: 'Fleeces, 2024',
      single: false,
      rest: 'nobody says',
      parts: [
        {
          id: 'spun',
          label: 'spun in the country',
          datum: datum('spun-share', 5.9, '5.9%', { provenance: 'context', unit: 'percent' }),
          tone: 'thread',
          texture: 'solid',
        },
        {
          id: 'sold',
          label: 'sold abroad',
          datum: datum('sold-share', 7.7, '7.7%', { provenance: 'context', unit: 'percent' }),
          tone: 'context',
          texture: 'dots',
        },
        {
          id: 'left',
          label: 'left unclaimed',
          datum: datum('left-share', 83.4, '83.4%', { provenance: 'context', unit: 'percent' }),
          tone: 'quiet',
          texture: 'hatch',
        },
      ],
    },
  ],
  breaks: [{ after: 'firms', label: 'A new rule, February 2019' }],
  states: [
    { ...state('both', ['workers', 'firms']), open: [] },
    { ...state('one', ['workers']), open: [] },
    { ...state('asked', ['firms']), open: ['fleeces'] },
    { ...state('parts', ['firms', 'fleeces'], ['fleeces']), open: [] },
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<WaffleSpec> = {
  spec,
  data: (of) => of.panels.flatMap(({ parts }) => parts.map(({ datum: each }) => each)),
};
