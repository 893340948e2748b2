import type { Row } from '../scene/drawing.ts';
import type { RouteSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: RouteSpec): readonly Row[] =>
  spec.stops.map((stop) => ({ label: `${stop.label}: ${stop.detail}`, datum: null }));
