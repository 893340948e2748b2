import { formatDigits, NBSP } from '../shared/numbers.ts';
import { SEPARATORS } from './separators.ts';

/** The forms of a noun after a whole number: 1 шаг, 2 шага, 5 шагов. */
export type Forms = readonly [one: string, few: string, many: string];

/** A whole number with the noun in the form it asks for. */
export function counted(count: number, [one, few, many]: Forms): string {
  const [tens, ones] = [count % 100, count % 10];
  const isTeen = tens >= 11 && tens <= 14;
  const form = !isTeen && ones === 1 ? one : !isTeen && ones >= 2 && ones <= 4 ? few : many;
  return `${formatDigits(SEPARATORS, count, 0)}${NBSP}${form}`;
}

/** A number that is not a fact. */
export function plainNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat('ru', { useGrouping: 'min2', ...options }).format(value).replace('-', '−');
}
