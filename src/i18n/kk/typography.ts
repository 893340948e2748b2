import { NBSP } from '../shared/numbers.ts';

/** Kazakh prose with no-break spaces where a line must not end: before a dash, after № and initials. */
export function typography(text: string): string {
  return text
    .replaceAll(/ (?=–)/g, NBSP)
    .replaceAll(/№ ?(?=\S|$)/g, `№${NBSP}`)
    .replaceAll(/(?<![\p{L}\p{N}])(\p{Lu})\. (?=\p{L})/gu, `$1.${NBSP}`);
}
