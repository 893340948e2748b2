import type { Row } from '../scene/drawing.ts';
import type { ColumnsSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: ColumnsSpec): readonly Row[] =>
  spec.panels.flatMap((panel) =>
    panel.columns.map((column) => ({
      label: spec.panels.length > 1 ? `${panel.label}, ${column.label}` : column.label,
      datum: column.datum,
    })),
  );
