import type { SpecBase, StateBase, Tone } from '../../model/charts/base.ts';

/** Height of a row of dots, in pitches: the grid is hexagonal. */
export const DOT_ROW = Math.sqrt(3) / 2;

/** Row, first column, and number of dots side by side. Odd rows stand half a pitch to the right. */
export type DotRun = readonly [row: number, column: number, count: number];

/** Countries as dots on one grid: land, without outlines. `show` names groups. Drawn as SVG. */
export type MapState = StateBase;
export const MAP_SIDES = ['over', 'left', 'right', 'above', 'below'] as const;
export interface MapCountry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** Where its name stands: over its own dots, which make room, or beside them. */
  readonly side: (typeof MAP_SIDES)[number];
  /** How far its name is moved from there, in dots; a leader then ties it to its land. */
  readonly shift: readonly [right: number, down: number];
  /** Smaller dots, which set it apart from a neighbour of its group. */
  readonly fine: boolean;
  readonly dots: readonly DotRun[];
}
export interface MapGroup {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly shape: 'circle' | 'square';
}
export interface MapSpec extends SpecBase<MapState> {
  readonly kind: 'map';
  /** Size of the grid, in dots. */
  readonly columns: number;
  readonly rows: number;
  readonly groups: readonly MapGroup[];
  readonly countries: readonly MapCountry[];
  /** What the map shows and what it does not, printed on it. */
  readonly note: string;
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly map: MapSpec;
  }
}
