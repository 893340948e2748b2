import type { Datum, SpecBase, StateBase, Texture, Tone } from '../../model/charts/base.ts';

/** Bars from a zero base line, in one or more panels that share no axis; `show` names the panels, in order. */
export type ColumnsState = StateBase;
export interface Column {
  readonly id: string;
  readonly label: string;
  /** `null` is a gap shown as a gap. */
  readonly datum: Datum | null;
  readonly tone: Tone;
  readonly texture: Texture;
  /** Set apart from its neighbours: not comparable with them. */
  readonly apart: boolean;
}
export interface ColumnsPanel {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Column[];
  /** Show the value over every column, or only over highlighted ones. */
  readonly values: 'all' | 'highlighted';
  /** Labels along the base: every column, or only the first, last and highlighted. */
  readonly labels: 'all' | 'sparse';
}
export interface ColumnsSpec extends SpecBase<ColumnsState> {
  readonly kind: 'columns';
  readonly panels: readonly ColumnsPanel[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly columns: ColumnsSpec;
  }
}
