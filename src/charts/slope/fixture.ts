import type { SlopeSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const spec: SlopeSpec = {
  ...base('slope'),
  kind: 'slope',
  lines: [
    {
      id: 'money',
      label: 'Money of the day',
      from: datum('money-start', 1, '1×', { unit: 'times' }),
      to: datum('money-end', 3.41, '3.41×', { provenance: 'derived', unit: 'times' }),
      fromLabel: '2008',
      toLabel: '2018',
      tone: 'thread',
      apart: false,
    },
    {
      id: 'dollars',
      label: 'Dollars of the United States',
      from: datum('money-start', 1, '1×', { unit: 'times' }),
      to: datum('dollars-end', 1.19, '1.19×', { provenance: 'context', unit: 'times' }),
      fromLabel: '2008',
      toLabel: '2018',
      tone: 'quiet',
      apart: false,
    },
    {
      id: 'goods',
      label: 'Volume',
      from: datum('goods-start', 1, '1×', { unit: 'times' }),
      to: datum('goods-end', 1.5, '1.5×', { provenance: 'context', unit: 'times' }),
      fromLabel: 'about 2009',
      toLabel: '2019',
      tone: 'context',
      apart: true,
    },
  ],
  ghosts: [{ id: 'printed', datum: datum('printed', 3.6, '3.6×', { unit: 'times' }), label: 'As printed' }],
  states: [
    { ...state('dots', ['money']), joined: false, ghosts: [] },
    { ...state('ghost', ['money']), joined: false, ghosts: ['printed'], bracket: '3.41 times' },
    { ...state('all', ['money', 'dollars', 'goods'], ['dollars']), joined: true, ghosts: [] },
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<SlopeSpec> = {
  spec,
  data: (of) => [...of.lines.flatMap(({ from, to }) => [from, to]), ...of.ghosts.map((ghost) => ghost.datum)],
};
