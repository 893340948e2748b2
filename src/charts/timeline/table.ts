import type { Row } from '../scene/drawing.ts';
import type { TimelineSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: TimelineSpec): readonly Row[] =>
  spec.events.flatMap((event): Row[] => {
    const label = `${event.dateText}: ${event.label}`;
    return event.data.length > 0 ? event.data.map((datum) => ({ label, datum })) : [{ label, datum: null }];
  });
