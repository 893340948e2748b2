import type { Datum, SpecBase, StateBase } from '../../model/charts/base.ts';

/** What is known of a claim: no figure found, figures that leave it open, a figure that supports it. */
export const VERDICTS = ['unlit', 'open', 'lit'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Claims as cards, each with a lamp and, where there is any, a figure beside it. `show` names the cards that are tested. Drawn as SVG. */
export type ArgumentState = StateBase;
export interface ArgumentCard {
  readonly id: string;
  /** The claim, without a number. */
  readonly label: string;
  /** What its lamp shows once it is tested. */
  readonly verdict: Verdict;
  /** `null` where no figure was found; `text` says what the figure is of, or that there is none. */
  readonly evidence: { readonly datum: Datum | null; readonly text: string };
}
export interface ArgumentSpec extends SpecBase<ArgumentState> {
  readonly kind: 'argument';
  /** Headings of the two sides. */
  readonly sides: { readonly claims: string; readonly figures: string };
  /** What each lamp says, as the chart's key. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly cards: readonly ArgumentCard[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly argument: ArgumentSpec;
  }
}
