import type { Row } from '../scene/drawing.ts';
import type { SlopeSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: SlopeSpec): readonly Row[] => [
  ...spec.lines.flatMap((line) => [
    { label: `${line.label}, ${line.fromLabel}`, datum: line.from },
    { label: `${line.label}, ${line.toLabel}`, datum: line.to },
  ]),
  ...spec.ghosts.map((ghost) => ({ label: ghost.label, datum: ghost.datum })),
];
