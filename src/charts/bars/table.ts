import type { Row } from '../scene/drawing.ts';
import { ordered } from './draw.ts';
import type { BarsSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: BarsSpec): readonly Row[] =>
  ordered(
    spec,
    spec.bars.map(({ id }) => id),
  ).flatMap(({ label, datum, inner }): Row[] => [
    { label, datum },
    ...(inner ? [{ label: `${label}: ${inner.label}`, datum: inner.datum }] : []),
  ]);
