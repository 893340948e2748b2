import type { Row } from '../scene/drawing.ts';
import type { ThreadsSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: ThreadsSpec): readonly Row[] =>
  spec.threads.map((thread) => ({ label: `${thread.label}: ${thread.detail}`, datum: null }));
