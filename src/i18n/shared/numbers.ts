/** No-break space: between a number and what it counts, and between groups of digits. */
export const NBSP = '\u00a0';

/** How a language writes the digits of a number. */
export interface Separators {
  readonly group: string;
  readonly decimal: string;
  /** Numbers with fewer digits than this before the decimal sign are not grouped. */
  readonly groupFrom: number;
}

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

/** A number in digits, with a true minus sign. */
export function formatDigits(
  separators: Separators,
  value: number,
  decimals = naturalDecimals(value),
): string {
  const rounded = round(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(Math.max(0, decimals)).split('.');
  const grouped =
    whole.length < separators.groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separators.group);
  const sign = rounded < 0 ? '−' : '';
  return sign + (fraction === undefined ? grouped : `${grouped}${separators.decimal}${fraction}`);
}
