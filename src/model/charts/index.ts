import type { ArgumentSpec } from './argument.ts';
import type { BarsSpec } from './bars.ts';
import type { ChainSpec } from './chain.ts';
import type { ColumnsSpec } from './columns.ts';
import type { FieldsSpec } from './fields.ts';
import type { MapSpec } from './map.ts';
import type { PathsSpec } from './paths.ts';
import type { ProportionSpec } from './proportion.ts';
import type { RingSpec } from './ring.ts';
import type { RouteSpec } from './route.ts';
import type { ScorecardSpec } from './scorecard.ts';
import type { SlopeSpec } from './slope.ts';
import type { ThreadsSpec } from './threads.ts';
import type { TimelineSpec } from './timeline.ts';
import type { WaffleSpec } from './waffle.ts';

export * from './base.ts';

/** Every kind of chart by its name: the compiler and the charts room each have one object a kind. */
export interface ChartSpecs {
  readonly slope: SlopeSpec;
  readonly columns: ColumnsSpec;
  readonly waffle: WaffleSpec;
  readonly fields: FieldsSpec;
  readonly timeline: TimelineSpec;
  readonly threads: ThreadsSpec;
  readonly ring: RingSpec;
  readonly argument: ArgumentSpec;
  readonly map: MapSpec;
  readonly route: RouteSpec;
  readonly chain: ChainSpec;
  readonly paths: PathsSpec;
  readonly scorecard: ScorecardSpec;
  readonly proportion: ProportionSpec;
  readonly bars: BarsSpec;
}
export type ChartKind = keyof ChartSpecs;
export type ChartSpec = ChartSpecs[ChartKind];
