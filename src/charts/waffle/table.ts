import type { Row } from '../scene/drawing.ts';
import type { WaffleSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: WaffleSpec): readonly Row[] =>
  spec.panels.flatMap((panel) =>
    panel.parts.map((part) => ({
      label: panel.single ? panel.label : `${panel.label}: ${part.label}`,
      datum: part.datum,
    })),
  );
