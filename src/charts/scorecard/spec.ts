import type { Datum, SpecBase, StateBase } from '../../model/charts/base.ts';

/** Rows to be marked one day: a start that is printed or missing, a target still empty, a potential in outline. */
export type ScorecardState = StateBase;
export interface ScorecardRow {
  readonly id: string;
  readonly label: string;
  /** What could be counted, as a suggestion. */
  readonly detail: string;
  /** Where the row starts, and of what and when; `null` where nothing is printed. */
  readonly start: { readonly datum: Datum; readonly label: string } | null;
  /** What somebody called possible, without promising it. */
  readonly potential: { readonly datum: Datum; readonly label: string } | null;
}
export interface ScorecardSpec extends SpecBase<ScorecardState> {
  readonly kind: 'scorecard';
  /** Headings of the places: the start, the target, the potential; and the words of a missing start. */
  readonly startLabel: string;
  readonly targetLabel: string;
  readonly potentialLabel: string;
  readonly missingLabel: string;
  readonly rows: readonly ScorecardRow[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly scorecard: ScorecardSpec;
  }
}
