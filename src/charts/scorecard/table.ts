import type { Row } from '../scene/drawing.ts';
import type { ScorecardSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: ScorecardSpec): readonly Row[] =>
  spec.rows.flatMap((row) => [
    { label: `${row.label}: ${row.detail}`, datum: row.start?.datum ?? null },
    ...(row.potential ? [{ label: `${row.label}: ${spec.potentialLabel}`, datum: row.potential.datum }] : []),
  ]);
