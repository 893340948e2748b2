import type { Guess, Mark } from '../../model/index.ts';

/** What the browser needs of a guess: values and their words, no prose. */
export interface GuessScale {
  readonly id: string;
  readonly kind: Guess['kind'];
  readonly min: number;
  readonly max: number;
  readonly increment: number;
  readonly suffix: string;
  readonly answer: { readonly value: number; readonly text: string; readonly mark: Mark };
  readonly ghost: { readonly value: number; readonly text: string; readonly mark: Mark } | null;
  /** For a square: the weight that is given. */
  readonly given: { readonly value: number; readonly text: string; readonly label: string } | null;
  readonly language: string;
}

/** Reduces a guess to its scale. A square is guessed by its side, in percent of the given square's side. */
export function scaleOf(guess: Guess, language: string): GuessScale {
  const answer = { value: guess.answer.value, text: guess.answer.text, mark: guess.answer.mark };
  if (guess.kind === 'square') {
    const { value, text, label } = guess.given;
    return { id: guess.id, kind: 'square', min: 0, max: 100, increment: 0.5, suffix: '', answer, ghost: null, given: { value, text, label }, language };
  }
  const ghost = guess.ghost ? { value: guess.ghost.value, text: guess.ghost.text, mark: guess.ghost.mark } : null;
  const suffix = guess.unit === 'percent' ? '%' : '×';
  return { id: guess.id, kind: 'slider', min: guess.min, max: guess.max, increment: guess.increment, suffix, answer, ghost, given: null, language };
}

/** Side of the square whose area stands to the given square's as `part` to `whole`, in percent of its side. */
export function sideOf(part: number, whole: number): number {
  return whole > 0 ? Math.sqrt(Math.max(0, part) / whole) * 100 : 0;
}

/** The weight a square of `side` percent stands for. */
export function weightOf(side: number, whole: number): number {
  return whole * (side / 100) ** 2;
}
