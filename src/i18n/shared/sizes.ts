import { formatDigits, NBSP, round, type Separators } from './numbers.ts';

/** Megabytes with one decimal, a tenth at least: «2,4 МБ». Intl prints a Latin M before the Kazakh Б. */
export function sizeInMegabytes(bytes: number, separators: Separators): string {
  const megabytes = bytes === 0 ? 0 : Math.max(0.1, round(bytes / 1e6, 1));
  return `${formatDigits(separators, megabytes, Number.isInteger(megabytes) ? 0 : 1)}${NBSP}МБ`;
}

/** A share as whole percent, rounded down. */
export function wholePercent(done: number, total: number): number {
  return total > 0 ? Math.floor((100 * done) / total) : 0;
}
