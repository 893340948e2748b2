import type { ArgumentSpec } from '../../charts/argument/spec.ts';
import type { BarsSpec } from '../../charts/bars/spec.ts';
import type { ChainSpec } from '../../charts/chain/spec.ts';
import type { ColumnsSpec } from '../../charts/columns/spec.ts';
import type { FieldsSpec } from '../../charts/fields/spec.ts';
import type { MapSpec } from '../../charts/map/spec.ts';
import type { PathsSpec } from '../../charts/paths/spec.ts';
import type { ProportionSpec } from '../../charts/proportion/spec.ts';
import type { RingSpec } from '../../charts/ring/spec.ts';
import type { RouteSpec } from '../../charts/route/spec.ts';
import type { ScorecardSpec } from '../../charts/scorecard/spec.ts';
import type { SlopeSpec } from '../../charts/slope/spec.ts';
import type { ThreadsSpec } from '../../charts/threads/spec.ts';
import type { TimelineSpec } from '../../charts/timeline/spec.ts';
import type { WaffleSpec } from '../../charts/waffle/spec.ts';

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
