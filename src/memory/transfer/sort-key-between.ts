import { after } from '../sort-key.ts';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const at = (text: string, index: number) => Math.max(0, DIGITS.indexOf(text[index] ?? '0'));

/**
 * A key that sorts strictly between two others: fractions written in base 36, without trailing zeros.
 * `low` empty stands for the start, `high` null for the end.
 */
export function sortKeyBetween(low: string, high: string | null): string {
  let key = '';
  /** What is to stay above; null once the key is below it whatever follows. */
  let above = high;
  for (let index = 0; index <= low.length + (high?.length ?? 0); index += 1) {
    const from = at(low, index);
    const to = above === null ? DIGITS.length : at(above, index);
    if (to - from > 1) return key + (DIGITS[(from + to) >> 1] ?? '');
    // One digit apart, or none: the lower one is kept.
    key += DIGITS[from] ?? '0';
    if (to > from) above = null;
  }
  return after(key);
}

/** Whether there is room for a key between two neighbours. */
export function hasRoom(low: string, high: string | null): boolean {
  return high === null || low < high;
}
