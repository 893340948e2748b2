import type { ChartKind, ChartSpec, ChartSpecs, Datum } from '../../src/model/index.ts';
import type { Fixture } from '../../src/charts/fixtures/made-up.ts';
import { argument } from '../../src/charts/argument/fixture.ts';
import { bars } from '../../src/charts/bars/fixture.ts';
import { chain } from '../../src/charts/chain/fixture.ts';
import { columns } from '../../src/charts/columns/fixture.ts';
import { fields } from '../../src/charts/fields/fixture.ts';
import { map } from '../../src/charts/map/fixture.ts';
import { paths } from '../../src/charts/paths/fixture.ts';
import { proportion } from '../../src/charts/proportion/fixture.ts';
import { ring } from '../../src/charts/ring/fixture.ts';
import { route } from '../../src/charts/route/fixture.ts';
import { scorecard } from '../../src/charts/scorecard/fixture.ts';
import { slope } from '../../src/charts/slope/fixture.ts';
import { threads } from '../../src/charts/threads/fixture.ts';
import { timeline } from '../../src/charts/timeline/fixture.ts';
import { waffle } from '../../src/charts/waffle/fixture.ts';

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
