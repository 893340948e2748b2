import type { Row } from '../scene/drawing.ts';
import type { ArgumentSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: ArgumentSpec): readonly Row[] =>
  spec.cards.map(({ label, verdict, evidence: { datum, text } }) => ({
    label: `${label} (${spec.verdicts[verdict]}): ${text}`,
    datum,
  }));
