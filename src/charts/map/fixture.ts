import type { MapSpec } from './spec.ts';
import { base, state, type Fixture } from '../fixtures/made-up.ts';

const spec: MapSpec = {
  ...base('map'),
  kind: 'map',
  columns: 48,
  rows: 30,
  groups: [
    { id: 'members', label: 'Members', tone: 'thread', shape: 'circle' },
    { id: 'neighbours', label: 'Neighbours', tone: 'ink', shape: 'square' },
  ],
  countries: [
    {
      id: 'large',
      label: 'Large',
      group: 'members',
      side: 'over',
      fine: true,
      shift: [0, 0],
      dots: Array.from({ length: 12 }, (_, row) => [row, 10, 30] as const),
    },
    {
      id: 'west',
      label: 'Western',
      group: 'members',
      side: 'below',
      fine: false,
      shift: [0, 0],
      dots: [
        [14, 0, 3],
        [15, 1, 2],
      ],
    },
    {
      id: 'east',
      label: 'Eastern',
      group: 'members',
      side: 'right',
      fine: false,
      shift: [0, 0],
      dots: [[14, 40, 2]],
    },
    {
      id: 'small',
      label: 'Smallest',
      group: 'neighbours',
      side: 'left',
      fine: false,
      shift: [2, 4],
      dots: [[20, 30, 1]],
    },
    {
      id: 'high',
      label: 'Highest',
      group: 'neighbours',
      side: 'above',
      fine: false,
      shift: [0, 0],
      dots: [[24, 34, 4]],
    },
  ],
  note: 'Members and neighbours, not boundaries: what lies in dispute is left out, and the large one goes on beyond the edge.',
  states: [state('all', ['members', 'neighbours'], []), state('members', ['members'], ['large'])],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<MapSpec> = {
  spec,
  data: () => [],
};
