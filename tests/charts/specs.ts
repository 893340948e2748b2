import type { ChartKind, ChartSpec, ChartSpecs, Datum } from '../../src/model/index.ts';
import type { Fixture } from '../../src/charts/fixtures/made-up.ts';
import { kinds } from '../../src/charts/kinds.ts';

type Fixtures = { readonly [Kind in ChartKind]: Fixture<ChartSpecs[Kind]> };

/** The fixture of a kind lies in its folder. */
async function fixtureOf(kind: string): Promise<[string, unknown]> {
  const { fixture } = (await import(`../../src/charts/${kind}/fixture.ts`)) as { fixture?: unknown };
  if (fixture === undefined) throw new Error(`src/charts/${kind}/fixture.ts exports no "fixture".`);
  return [kind, fixture];
}

/** One made-up chart a kind. */
export const FIXTURES = Object.fromEntries(await Promise.all(Object.keys(kinds).map(fixtureOf))) as Fixtures;

/** Their specs. */
export const MADE_UP: readonly ChartSpec[] = Object.values(FIXTURES).map(({ spec }) => spec);

const dataBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) => FIXTURES[kind].data(spec);

/** Every number a spec holds. */
export function dataOf(spec: ChartSpec): readonly Datum[] {
  return dataBy(spec.kind, spec);
}
