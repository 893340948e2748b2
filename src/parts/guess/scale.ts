import type { Guess, Provenance, Links } from '../../model/index.ts';
import { rankScaleOf, type RankScale } from './rank.ts';

/** What the browser needs of a guess: values and their words, no prose. */
export interface GuessScale {
  readonly id: string;
  readonly kind: Exclude<Guess['kind'], 'rank'>;
  readonly min: number;
  readonly max: number;
  readonly increment: number;
  readonly suffix: string;
  readonly answer: { readonly value: number; readonly text: string; readonly provenance: Provenance };
  readonly ghost: { readonly value: number; readonly text: string; readonly provenance: Provenance } | null;
  /** For a square: the weight that is given. */
  readonly given: { readonly value: number; readonly text: string; readonly label: string } | null;
  readonly language: string;
}

/**
 * Reduces a guess to its scale. A square is guessed by its side, in percent of the given square's side;
 * a waffle by the number of its squares that are filled.
 */
export function scaleOf(guess: Guess, language: string, links: Pick<Links, 'href'>): GuessScale | RankScale {
  if (guess.kind === 'rank') return rankScaleOf(guess, language, links);
  const answer = { value: guess.answer.value, text: guess.answer.text, provenance: guess.answer.provenance };
  if (guess.kind === 'square') {
    const { value, text, label } = guess.given;
    return {
      id: guess.id,
      kind: 'square',
      min: 0,
      max: 100,
      increment: 0.5,
      suffix: '',
      answer,
      ghost: null,
      given: { value, text, label },
      language,
    };
  }
  if (guess.kind === 'waffle')
    return {
      id: guess.id,
      kind: 'waffle',
      min: 0,
      max: 100,
      increment: 1,
      suffix: '',
      answer,
      ghost: null,
      given: null,
      language,
    };
  const ghost = guess.ghost
    ? { value: guess.ghost.value, text: guess.ghost.text, provenance: guess.ghost.provenance }
    : null;
  const suffix = guess.unit === 'percent' ? '%' : '×';
  return {
    id: guess.id,
    kind: 'slider',
    min: guess.min,
    max: guess.max,
    increment: guess.increment,
    suffix,
    answer,
    ghost,
    given: null,
    language,
  };
}

/** Side of the square whose area stands to the given square's as `part` to `whole`, in percent of its side. */
export function sideOf(part: number, whole: number): number {
  return whole > 0 ? Math.sqrt(Math.max(0, part) / whole) * 100 : 0;
}

/** The weight a square of `side` percent stands for. */
export function weightOf(side: number, whole: number): number {
  return whole * (side / 100) ** 2;
}

/** Squares in a row of a waffle, and rows of it. */
export const ACROSS = 10;

/**
 * Squares filled up to and including the one at a point of a waffle, both 0 to 1 from its upper left corner.
 * They fill row by row from the lower left, as on the charts; below or left of the grid none is filled.
 */
export function filledAt(x: number, y: number): number {
  const row = Math.min(ACROSS - 1, Math.floor((1 - y) * ACROSS));
  if (row < 0) return 0;
  const column = Math.floor(Math.min(x, 1 - Number.EPSILON) * ACROSS);
  return row * ACROSS + Math.max(column, -1) + 1;
}

/** Places of the first `count` squares of a waffle, in squares from its upper left corner. */
export function squaresOf(count: number): readonly (readonly [number, number])[] {
  return Array.from(
    { length: count },
    (_, index) => [index % ACROSS, ACROSS - 1 - Math.floor(index / ACROSS)] as const,
  );
}
