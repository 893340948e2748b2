import type { SpecBase, StateBase } from '../../model/charts/base.ts';

/** Stops along a line in the order they are told: a scheme, not a map. It holds no numbers. Drawn as SVG. */
export type RouteState = StateBase;
export interface RouteStop {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}
export interface RouteSpec extends SpecBase<RouteState> {
  readonly kind: 'route';
  readonly stops: readonly RouteStop[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly route: RouteSpec;
  }
}
