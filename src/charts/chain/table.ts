import type { Row } from '../scene/drawing.ts';
import type { ChainSpec } from './spec.ts';

/** Every number of the chart, in reading order. */
export const rows = (spec: ChainSpec): readonly Row[] =>
  spec.links.flatMap((link) => {
    const said = spec.voices.filter(({ at }) => at === link.id);
    return said.length > 0
      ? said.map(({ who, words }) => ({ label: `${link.label}. ${who}: ${words}`, datum: null }))
      : [{ label: link.label, datum: null }];
  });
