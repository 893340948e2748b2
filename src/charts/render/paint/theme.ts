import type { Tone } from '../../../model/index.ts';

/** Colours of a picture that has no style sheet, resolved: `#rrggbb`. */
export interface Theme {
  readonly paper: string;
  /** Grid lines. */
  readonly rule: string;
  /** Of marks and shapes. */
  tone(tone: Tone): string;
  /** Of words, dark enough to be read. */
  ink(tone: Tone): string;
}
