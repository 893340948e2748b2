import type { ChartKind, ChartSpec, ChartSpecs, Datum } from '../../src/model/index.ts';
import type { Fixture } from './fixture.ts';
import { argument } from './kinds/argument.ts';
import { bars } from './kinds/bars.ts';
import { chain } from './kinds/chain.ts';
import { columns } from './kinds/columns.ts';
import { fields } from './kinds/fields.ts';
import { map } from './kinds/map.ts';
import { paths } from './kinds/paths.ts';
import { proportion } from './kinds/proportion.ts';
import { ring } from './kinds/ring.ts';
import { route } from './kinds/route.ts';
import { scorecard } from './kinds/scorecard.ts';
import { slope } from './kinds/slope.ts';
import { threads } from './kinds/threads.ts';
import { timeline } from './kinds/timeline.ts';
import { waffle } from './kinds/waffle.ts';

/** One made-up chart a kind. */
export const FIXTURES: { readonly [Kind in ChartKind]: Fixture<ChartSpecs[Kind]> } = {
  slope,
  columns,
  waffle,
  fields,
  timeline,
  threads,
  ring,
  argument,
  map,
  route,
  chain,
  paths,
  scorecard,
  proportion,
  bars,
};

/** Their specs. */
export const MADE_UP: readonly ChartSpec[] = Object.values(FIXTURES).map(({ spec }) => spec);

const dataBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) => FIXTURES[kind].data(spec);

/** Every number a spec holds. */
export function dataOf(spec: ChartSpec): readonly Datum[] {
  return dataBy(spec.kind, spec);
}
