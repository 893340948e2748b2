import type { SpecBase, StateBase } from '../../model/charts/base.ts';

/** Participants round one host, each named and nobody counted. Drawn as SVG. */
export type RingState = StateBase;
export interface RingMember {
  readonly id: string;
  readonly label: string;
  /** Where it is from, or what it is. */
  readonly detail: string;
}
export interface RingSpec extends SpecBase<RingState> {
  readonly kind: 'ring';
  /** Who brought them together, in the middle of the ring. */
  readonly host: RingMember;
  readonly members: readonly RingMember[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly ring: RingSpec;
  }
}
