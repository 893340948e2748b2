import type { Language } from '../../model/index.ts';

/** No-break space: between a number and what it counts, and between groups of digits. */
export const NBSP = '\u00a0';

const GROUP: Readonly<Record<Language, string>> = { en: ',', kk: NBSP, ru: NBSP };
const DECIMAL: Readonly<Record<Language, string>> = { en: '.', kk: ',', ru: ',' };

/** Plural forms after CLDR: English and Kazakh use `one` and `other`, Russian all four. */
export type Plural = 'one' | 'few' | 'many' | 'other';

/**
 * Rounds half away from zero in decimal, as readers do by hand: 1.005 to two places is 1.01, although
 * its nearest double lies below. Negative digits round to tens, hundreds and so on.
 */
export function round(value: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

/** Digits a value needs when nobody says how many to show: all of a short one, two significant of a long one. */
export function naturalDecimals(value: number): number {
  for (let decimals = 0; decimals <= 2; decimals++) if (round(value, decimals) === value) return decimals;
  const size = Math.abs(value);
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 0.1 || size === 0 ? 2 : 1 - Math.floor(Math.log10(size));
}

/** A number with the language's separators: 466,000 in English, 466 000 in Kazakh and Russian. */
export function formatNumber(language: Language, value: number, decimals = naturalDecimals(value)): string {
  const rounded = round(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(Math.max(0, decimals)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  const sign = rounded < 0 ? '−' : '';
  return sign + (fraction === undefined ? grouped : `${grouped}${DECIMAL[language]}${fraction}`);
}

function russianPlural(shown: number): Plural {
  if (!Number.isInteger(shown)) return 'other';
  const tens = shown % 100;
  const ones = shown % 10;
  if (ones === 1 && tens !== 11) return 'one';
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
}

/** Which plural form a number takes, judged by what is shown rather than by the unrounded value. */
export function pluralOf(language: Language, shown: number): Plural {
  const size = Math.abs(shown);
  if (language === 'ru') return russianPlural(size);
  return size === 1 ? 'one' : 'other';
}
