import type { WaffleSpec } from '../../../src/model/charts/waffle.ts';
import { base, datum, state, type Fixture } from '../fixture.ts';

const spec: WaffleSpec = {
  ...base('waffle'), kind: 'waffle',
  panels: [
    { id: 'workers', label: 'Workers in member firms', filled: datum('workers', 42, '42%', { unit: 'percent' }), tone: 'thread', texture: 'solid' },
    { id: 'firms', label: 'Member firms among all firms', filled: datum('firms', 7.1, '≈7%', { mark: 'derived', unit: 'percent' }), tone: 'context', texture: 'hatch' },
  ],
  states: [state('both', ['workers', 'firms']), state('one', ['workers'])],
};

export const waffle: Fixture<WaffleSpec> = {
  spec,
  data: (of) => of.panels.map(({ filled }) => filled),
};
