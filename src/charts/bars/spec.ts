import type { Datum, SpecBase, StateBase, Texture, Tone } from '../../model/charts/base.ts';

/** Horizontal bars from zero on one scale. `show` names bars; `highlight` and annotations name bars or inner bars. */
export type BarsState = StateBase;
/** A part drawn inside its bar: of the same unit, and no longer than the bar. */
export interface InnerBar {
  readonly id: string;
  readonly label: string;
  readonly datum: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
export interface LyingBar {
  readonly id: string;
  readonly label: string;
  /** `null` is a gap shown as a gap. */
  readonly datum: Datum | null;
  readonly tone: Tone;
  readonly texture: Texture;
  readonly inner: InnerBar | null;
  /** Set apart below the others: not comparable with them. */
  readonly apart: boolean;
}
export interface BarsSpec extends SpecBase<BarsState> {
  readonly kind: 'bars';
  readonly bars: readonly LyingBar[];
  /** Longest first, with gaps last; or as written, where the order says something. */
  readonly order: 'value' | 'given';
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly bars: BarsSpec;
  }
}
