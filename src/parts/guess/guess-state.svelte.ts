import type { GuessScale } from './scale.ts';

/** A reader's guess: where the handle stands, and whether the answer is shown. Skipping is always possible. */
export class GuessState {
  readonly scale: GuessScale;
  value = $state(0);
  /** `asked` until the reader guesses or asks to be shown. */
  phase: 'asked' | 'guessed' | 'skipped' = $state('asked');
  readonly done = $derived(this.phase !== 'asked');

  constructor(scale: GuessScale) {
    this.scale = scale;
    this.value = scale.kind === 'square' ? 50 : scale.min;
  }

  /** Moves the handle, kept on the scale and on its increments. */
  move(to: number): void {
    const { min, max, increment } = this.scale;
    const stepped = min + Math.round((to - min) / increment) * increment;
    this.value = Math.min(max, Math.max(min, Number(stepped.toFixed(4))));
  }

  guess(): void {
    this.phase = 'guessed';
  }

  skip(): void {
    this.phase = 'skipped';
  }

  again(): void {
    this.phase = 'asked';
  }
}
