import type { Datum, SpecBase, StateBase, Texture, Tone } from './base.ts';

/** A hundred squares, some filled: a share one can count. */
export type WaffleState = StateBase;
export interface WafflePanel {
  readonly id: string;
  readonly label: string;
  /** In percent. */
  readonly filled: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
export interface WaffleSpec extends SpecBase<WaffleState> {
  readonly kind: 'waffle';
  readonly panels: readonly WafflePanel[];
}
