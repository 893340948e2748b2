import type { Row } from '../scene/drawing.ts';
import type { PathsSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: PathsSpec): readonly Row[] =>
  spec.paths.flatMap(({ label, rate, end }) => [
    { label, datum: rate },
    { label, datum: end },
  ]);
