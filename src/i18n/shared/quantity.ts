import type { FactStyle, Qualifier, Unit } from '../../model/index.ts';
import { formatDigits, naturalDecimals, round, type Separators } from './numbers.ts';

/** Forms of a fact's own noun, as a language's files name them. The locale says which forms it needs. */
export type NounForms = Readonly<Record<string, string>>;

/** What formatting needs of a fact. */
export interface Quantity {
  readonly value: number | string;
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly decimals?: number;
  readonly noun?: NounForms;
}

/** A quantity as prose and notes show it, in the form that stands by itself. */
export interface QuantityTexts {
  /** Qualifier, number and unit: "more than 60 enterprises". */
  readonly full: string;
  /** Number and unit: "60 enterprises". */
  readonly value: string;
  /** The bare number with its scale: "60", "27.5 billion". */
  readonly number: string;
}

/** The form in which a reference asks for a number or a date. */
export interface Form {
  readonly style: FactStyle;
  /** Marks of the language in the order in which they were written: a case, a gender. */
  readonly marks: readonly string[];
}

/** Signs that say on a chart how exact a number is. */
export const SIGNS: Readonly<Partial<Record<Qualifier, string>>> = {
  about: '≈',
  nearly: '≈',
  'more-than': '>',
  'less-than': '<',
  'at-least': '≥',
  'at-most': '≤',
  'up-to': '≤',
};

/** A power of a thousand that numbers are shown in. */
export interface Scale {
  readonly size: number;
  /** The least number shown in this scale; `size` where it is left out. */
  readonly from?: number;
  /** Only multiples of this are shown in it, so that no digit is lost. */
  readonly multipleOf?: number;
}

/** A number as it is shown, before its words. */
export interface Shown<Step extends Scale> {
  /** The digits alone, in the unit of the scale: "27.5". */
  readonly digits: string;
  readonly scale: Step | undefined;
  /** The number that decides a plural, as shown. */
  readonly counted: number;
}

/** How a language shows numbers: its scales, largest first, and its separators. */
export interface Notation<Step extends Scale> {
  readonly scales: readonly Step[];
  readonly separators: Separators;
}

function scaleOf<Step extends Scale>(value: number, scales: readonly Step[]): Step | undefined {
  const size = Math.abs(value);
  return scales.find(
    (scale) => size >= (scale.from ?? scale.size) && value % (scale.multipleOf ?? value) === 0,
  );
}

/** Digits of a scale that shows whole multiples only are those the number has. */
function decimalsFor(value: number, scale: Scale | undefined, decimals: number | undefined): number {
  const mantissa = scale ? value / scale.size : value;
  if (decimals === undefined || decimals < 0 || scale?.multipleOf !== undefined)
    return naturalDecimals(mantissa);
  return decimals;
}

/** Negative `decimals` round the value itself, before a scale is chosen. */
function show<Step extends Scale>(
  notation: Notation<Step>,
  value: number,
  decimals: number | undefined,
): Shown<Step> {
  const base = decimals !== undefined && decimals < 0 ? round(value, decimals) : value;
  const scale = scaleOf(base, notation.scales);
  const mantissa = scale ? base / scale.size : base;
  const places = decimalsFor(base, scale, decimals);
  return {
    digits: formatDigits(notation.separators, mantissa, places),
    scale,
    counted: round(mantissa, places),
  };
}

/** The number of a quantity, or both ends of its range. */
export function shownNumbers<Step extends Scale>(
  notation: Notation<Step>,
  { value, low, high, qualifier, decimals }: Quantity,
): readonly [Shown<Step>] | readonly [Shown<Step>, Shown<Step>] {
  if (qualifier !== 'range' || low === undefined || high === undefined)
    return [show(notation, Number(value), decimals)];
  return [show(notation, low, decimals), show(notation, high, decimals)];
}
