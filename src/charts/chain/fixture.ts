import type { ChainSpec } from './spec.ts';
import { base, state, type Fixture } from '../fixtures/made-up.ts';

const voice = (id: string, at: string, who: string, words: string, silent = false) => ({
  id,
  at,
  who,
  words,
  silent,
});

const spec: ChainSpec = {
  ...base('chain'),
  kind: 'chain',
  links: ['Farm', 'Fleece', 'Wool', 'Finished yarn', 'Cloth', 'Buyer'].map((label) => ({
    id: label.toLowerCase().replace(' ', '-'),
    label,
  })),
  voices: [
    voice('shepherds', 'farm', 'Shepherds', 'not quoted', true),
    voice(
      'sorters',
      'fleece',
      'Sorters',
      'it comes with burrs, and so more of it is thrown away than need be',
    ),
    voice('spinners', 'finished-yarn', 'Spinners', 'we are ready'),
    voice('weavers', 'cloth', 'Weavers', 'not quoted', true),
    voice('officials', 'cloth', 'Officials', 'weave more of the wool that grows at home'),
    voice('shoppers', 'buyer', 'Shoppers', 'not quoted', true),
    voice('chair', 'buyer', 'The chair', 'make what people like'),
  ],
  states: [
    state(
      'all',
      ['shepherds', 'sorters', 'spinners', 'weavers', 'officials', 'shoppers', 'chair'],
      ['fleece', 'sorters', 'spinners'],
    ),
    {
      ...state('one', ['spinners'], ['finished-yarn', 'spinners']),
      annotations: [
        { at: 'wool', text: 'washed and carded' },
        { at: 'finished-yarn', text: 'never shown' },
      ],
    },
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<ChainSpec> = {
  spec,
  data: () => [],
};
