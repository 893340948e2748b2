import type { Row } from '../scene/drawing.ts';
import type { FieldsSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: FieldsSpec): readonly Row[] =>
  spec.fields.map((field) => ({ label: field.label, datum: field.datum }));
