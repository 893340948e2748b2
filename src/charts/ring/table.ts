import type { Row } from '../scene/drawing.ts';
import type { RingSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: RingSpec): readonly Row[] =>
  [spec.host, ...spec.members].map(({ label, detail }) => ({ label: `${label}: ${detail}`, datum: null }));
