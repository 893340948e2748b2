import { tableOf } from '../../charts/index.ts';
import type { Embedded } from './pages.ts';

const UNNAMED = { figure: '', period: '', value: '' };

/** Facts an embed states, in order of first use: their notes travel with it. */
export function factsIn(embedded: Embedded): readonly string[] {
  if (embedded.kind === 'chapter') return embedded.chapter.facts;
  const { chart, chapter } = embedded;
  const drawn = tableOf(chart, UNNAMED).rows.flatMap(({ cells }) => cells.flatMap(({ fact }) => fact ?? []));
  const mentioned = chapter.steps.filter((step) => step.chart === chart.id).flatMap(({ facts }) => facts);
  return [...new Set([...drawn, ...mentioned])];
}
