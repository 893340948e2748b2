import type { Datum, SpecBase, StateBase, Tone } from '../../model/charts/base.ts';

/** Paths of even growth from one start: where a yearly rate leads, or what rate an aim asks for. */
export interface PathsState extends StateBase {
  /** Years drawn of each path; without it, all of them. A path that is cut short shows no end. */
  readonly until?: number;
}
export interface GrowthPath {
  readonly id: string;
  readonly label: string;
  /** Growth a year, in percent. A path whose rate is not known as achieved is dashed. */
  readonly rate: Datum;
  /** Where the path ends, in times the start: the rate compounded over the years. */
  readonly end: Datum;
  readonly tone: Tone;
}
export interface PathsSpec extends SpecBase<PathsState> {
  readonly kind: 'paths';
  /** How many years a path runs. */
  readonly years: Datum;
  /** Words behind a yearly rate: "a year". */
  readonly perYear: string;
  /** Words below the start and the end of the years. */
  readonly startLabel: string;
  readonly endLabel: string;
  readonly paths: readonly GrowthPath[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly paths: PathsSpec;
  }
}
