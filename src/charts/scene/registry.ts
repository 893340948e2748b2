import type { ChartKind, ChartSpecs } from '../../model/index.ts';
import type { ChartDrawing, Row } from './drawing.ts';

/** What one kind of chart consists of. */
export interface ChartKindParts<Kind extends ChartKind> {
  readonly draw: ChartDrawing<ChartSpecs[Kind]>;
  /** Every number of a spec, in reading order. */
  readonly rows: (spec: ChartSpecs[Kind]) => readonly Row[];
  /** The kind's `ChartRules`, for the compiler alone; `undefined` in browser builds. */
  readonly compile: unknown;
}
type Registry = { readonly [Kind in ChartKind]: ChartKindParts<Kind> };

/** The registered kinds by name. Import it from `kinds.ts`, which registers all of them first. */
export const kinds = {} as Registry;

/** Registers a kind, from the index of its folder. */
export function register<Kind extends ChartKind>(kind: Kind, parts: ChartKindParts<Kind>): void {
  Object.assign(kinds, { [kind]: parts });
}
