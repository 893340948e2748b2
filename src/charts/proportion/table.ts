import type { Row } from '../scene/drawing.ts';
import type { ProportionSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: ProportionSpec): readonly Row[] =>
  spec.bars.flatMap((bar): Row[] => {
    const named = (label: string) => (spec.bars.length > 1 ? `${bar.label}, ${label}` : label);
    return [
      ...bar.parts.map(({ label, datum }) => ({ label: named(label), datum })),
      ...(bar.total ? [{ label: named(bar.total.label), datum: bar.total.datum }] : []),
      ...(bar.rest ? [{ label: named(bar.rest.label), datum: bar.rest.datum }] : []),
      ...(bar.missing === null ? [] : [{ label: named(bar.missing), datum: null }]),
    ];
  });
