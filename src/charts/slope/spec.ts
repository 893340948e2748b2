import type { Datum, SpecBase, StateBase, Tone } from '../../model/charts/base.ts';

/** Two dates joined by straight lines from a common start, or two unjoined points. */
export interface SlopeState extends StateBase {
  /** False draws the two ends only: nothing is known between them. */
  readonly joined: boolean;
  /** Keys of ghosts shown: readings that are stated but not supported. */
  readonly ghosts: readonly string[];
  /** Draw the bracket from start to end with this label, or none. */
  readonly bracket?: string;
}
export interface SlopeLine {
  readonly id: string;
  readonly label: string;
  readonly from: Datum;
  readonly to: Datum;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly tone: Tone;
  /** Drawn in a panel of its own beside the others, since its years differ. */
  readonly apart: boolean;
}
export interface SlopeSpec extends SpecBase<SlopeState> {
  readonly kind: 'slope';
  readonly lines: readonly SlopeLine[];
  readonly ghosts: readonly { readonly id: string; readonly datum: Datum; readonly label: string }[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly slope: SlopeSpec;
  }
}
