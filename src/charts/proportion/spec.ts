import type { Datum, SpecBase, StateBase, Texture, Tone } from '../../model/charts/base.ts';

/** Horizontal bars, each a whole cut into its parts. `show` names bars; `highlight` and annotations name bars or parts. */
export type ProportionState = StateBase;
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly datum: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
/** What the parts leave of the whole. */
export interface Rest {
  readonly label: string;
  /** What is left as a number of its own, where one is told. */
  readonly datum: Datum | null;
  /** False: nobody says what it is, so it is hatched. True: known, only not told here. */
  readonly known: boolean;
  /** Id of the part it follows; at the end of the bar where there is none. */
  readonly after?: string;
}
export interface ProportionBar {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part[];
  /** What the full length stands for, in the unit of the parts: 100 where they are in percent. Above zero. */
  readonly whole: number;
  /** The whole as a number of its own, where one is printed. */
  readonly total: { readonly datum: Datum; readonly label: string } | null;
  readonly rest: Rest | null;
  /** What is not counted in the whole at all: an open frame beyond the bar. */
  readonly missing: string | null;
}
export interface ProportionSpec extends SpecBase<ProportionState> {
  readonly kind: 'proportion';
  readonly bars: readonly ProportionBar[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly proportion: ProportionSpec;
  }
}
