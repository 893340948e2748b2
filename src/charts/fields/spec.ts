import type { Datum, SpecBase, StateBase, Texture, Tone } from '../../model/charts/base.ts';

/** Fields of dots on one pitch: area and count are both true to scale. */
export interface FieldsState extends StateBase {
  /** Dots, or one square of the same area. */
  readonly as: 'dots' | 'squares';
  /** Key of the field under the lens. */
  readonly lens?: string;
}
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly datum: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
export interface FieldsSpec extends SpecBase<FieldsState> {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
  /** Value of one dot, in the fields' unit, and its key line ("one dot is 1,000 tonnes"). */
  readonly perDot: number;
  readonly key: string;
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly fields: FieldsSpec;
  }
}
