import type { Datum, SpecBase, StateBase, Texture, Tone } from '../../model/charts/base.ts';

/** A hundred squares, some filled: a share one can count. */
export interface WaffleState extends StateBase {
  /** Panels drawn empty, beside those of `show`: their shares are still to be guessed. */
  readonly open: readonly string[];
}
export interface WafflePart {
  readonly id: string;
  readonly label: string;
  /** In percent. */
  readonly datum: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
export interface WafflePanel {
  readonly id: string;
  readonly label: string;
  /** Filled in this order; together at most a hundred. */
  readonly parts: readonly WafflePart[];
  /** One share that needs no list: its number stands over the grid, in large. */
  readonly single: boolean;
  /** What the squares are that no part fills, where it is said. */
  readonly rest?: string;
}
/** A line between a panel and the next: what happened between them. */
export interface WaffleBreak {
  readonly after: string;
  readonly label: string;
}
export interface WaffleSpec extends SpecBase<WaffleState> {
  readonly kind: 'waffle';
  readonly panels: readonly WafflePanel[];
  readonly breaks: readonly WaffleBreak[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly waffle: WaffleSpec;
  }
}
