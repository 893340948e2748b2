import type { ArgumentSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const spec: ArgumentSpec = {
  ...base('argument'),
  kind: 'argument',
  sides: { claims: 'What was hoped', figures: 'What figures say' },
  verdicts: { unlit: 'no figure found', open: 'a figure, no answer', lit: 'a figure supports it' },
  cards: [
    {
      id: 'market',
      label: 'The market is receptive',
      verdict: 'lit',
      evidence: {
        datum: datum('imports', 13e9, '$13 billion', { provenance: 'context', unit: 'USD' }),
        text: 'of textiles and clothing were bought from countries outside in the year',
      },
    },
    {
      id: 'partner',
      label: 'A neighbour is a promising partner for founding ventures together',
      verdict: 'open',
      evidence: {
        datum: datum('share', 94, '94%', { provenance: 'derived', unit: 'percent' }),
        text: 'of its fibre was exported',
      },
    },
    {
      id: 'cluster',
      label: 'A cluster draws makers',
      verdict: 'unlit',
      evidence: { datum: null, text: 'No figure found on makers that came' },
    },
  ],
  states: [state('dark', [], []), state('first', ['market']), state('all', ['market', 'partner', 'cluster'])],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<ArgumentSpec> = {
  spec,
  data: (of) => of.cards.flatMap(({ evidence }) => (evidence.datum ? [evidence.datum] : [])),
};
