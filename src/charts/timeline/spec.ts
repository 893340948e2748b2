import type { FactStatus } from '../../model/fact.ts';
import type { Datum, Provenance, SpecBase, StateBase } from '../../model/charts/base.ts';

/** Dated events on one line; what is promised is outlined. Drawn as SVG. */
export type TimelineState = StateBase;
export interface TimelineEvent {
  readonly id: string;
  /** ISO 8601, to the precision known. */
  readonly date: string;
  readonly dateText: string;
  readonly label: string;
  readonly status: FactStatus;
  readonly provenance: Provenance;
  /** Numbers told with the event. */
  readonly data: readonly Datum[];
}
export interface TimelineSpec extends SpecBase<TimelineState> {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly timeline: TimelineSpec;
  }
}
