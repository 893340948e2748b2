import { NBSP } from '../shared/numbers.ts';

/** One-letter prepositions and conjunctions, after which no line ends. */
const ONE_LETTER = /(?<![\p{L}\p{N}-])([вксуоияа]) (?=\S|$)/giu;
const BEFORE_DASH = / (?=—)/g;
const AFTER_NUMBER_SIGN = /№ ?(?=\S|$)/g;
/** «г. Алматы», «т. е.», «А. Мамин». */
const ABBREVIATIONS = /(?<![\p{L}\p{N}])(г|т|[\p{Lu}])\. (?=\p{L})/gu;

/** Russian prose with no-break spaces where a line must not end. */
export function typography(text: string): string {
  return text
    .replaceAll(ONE_LETTER, `$1${NBSP}`)
    .replaceAll(BEFORE_DASH, NBSP)
    .replaceAll(AFTER_NUMBER_SIGN, `№${NBSP}`)
    .replaceAll(ABBREVIATIONS, `$1.${NBSP}`);
}
