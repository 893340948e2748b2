import type { Row } from '../scene/drawing.ts';
import type { MapSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: MapSpec): readonly Row[] =>
  spec.countries.map(({ label, group }) => ({
    label: `${label}: ${spec.groups.find(({ id }) => id === group)?.label ?? ''}`,
    datum: null,
  }));
