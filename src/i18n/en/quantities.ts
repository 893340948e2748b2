import type { Qualifier } from '../../model/index.ts';
import { calendarDate } from '../shared/dates.ts';
import { formatDigits, NBSP, type Separators } from '../shared/numbers.ts';
import {
  shownNumbers,
  SIGNS,
  type Notation,
  type NounForms,
  type Quantity,
  type QuantityTexts,
  type Shown,
} from '../shared/quantity.ts';
import { SCALES, UNITS, type EnglishNoun, type EnglishScale, type EnglishUnit } from './units.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

export const SEPARATORS: Separators = { group: ',', decimal: '.', groupFrom: 4 };
const NOTATION: Notation<EnglishScale> = { scales: SCALES, separators: SEPARATORS };

/** `%` stands for the number with its unit. A record is no hedge: the number is shown as it is. */
const QUALIFIED: Readonly<Partial<Record<Qualifier, string>>> = {
  about: 'about %',
  'more-than': 'more than %',
  'less-than': 'less than %',
  'at-least': 'at least %',
  'at-most': 'at most %',
  'up-to': 'up to %',
  nearly: 'nearly %',
};

export const formatNumber = (value: number, decimals?: number): string =>
  formatDigits(SEPARATORS, value, decimals);

/** A date to the precision it is known: 2008, December 2019, 11 December 2019. */
export function formatDate(iso: string): string {
  const date = calendarDate(iso);
  if (date === null) return iso;
  const { year, month, day } = date;
  if (month === undefined) return year;
  const name = MONTHS[month] ?? '';
  return day === undefined ? `${name}${NBSP}${year}` : `${day}${NBSP}${name} ${year}`;
}

function ordinal(value: number): string {
  const word = ORDINALS[value - 1];
  if (word) return word;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

function nounOf(forms: NounForms): EnglishNoun {
  const { one, other } = forms;
  if (one === undefined || other === undefined) throw new Error(nounProblem(forms) ?? '');
  return { one, other };
}

/** What is wrong with the forms of a fact's own noun. */
export function nounProblem({ one, other }: NounForms): string | null {
  return one === undefined || other === undefined ? 'an English noun has the forms one and other' : null;
}

interface Measured extends Shown<EnglishScale> {
  /** Digits of both ends where the quantity is a range. */
  readonly digits: string;
}

/** Both ends of a range as one number; the second decides scale and plural. */
function measured(quantity: Quantity): Measured {
  const [first, last] = shownNumbers(NOTATION, quantity);
  if (!last) return first;
  const scale = first.scale && first.scale !== last.scale ? `${NBSP}${first.scale.name}` : '';
  return { ...last, digits: `${first.digits}${scale} to ${last.digits}` };
}

const scaled = ({ digits, scale }: Measured, name: (scale: EnglishScale) => string) =>
  scale ? `${digits}${NBSP}${name(scale)}` : digits;
const withScale = (shown: Measured) => scaled(shown, ({ name }) => name);

function unitOf({ noun, unit }: Quantity): EnglishUnit {
  return noun ? { kind: 'word', noun: nounOf(noun), short: '' } : UNITS[unit];
}

function withUnit(unit: EnglishUnit, shown: Measured): string {
  const number = withScale(shown);
  switch (unit.kind) {
    case 'before':
      return `${unit.sign}${number}`;
    case 'after':
      return `${number}${unit.sign}`;
    case 'word': {
      const isOne = !shown.scale && Math.abs(shown.counted) === 1;
      return `${number}${shown.scale ? ' ' : NBSP}${isOne ? unit.noun.one : unit.noun.other}`;
    }
    default:
      return number;
  }
}

const qualify = (qualifier: Qualifier, text: string): string =>
  QUALIFIED[qualifier]?.replace('%', () => text) ?? text;

/** The ways in which prose can word a quantity. */
export function formatQuantity(quantity: Quantity): QuantityTexts & { readonly digits: string } {
  if (quantity.unit === 'date') {
    const text = formatDate(String(quantity.value));
    return { full: qualify(quantity.qualifier, text), value: text, number: text, digits: text };
  }
  const unit = unitOf(quantity);
  if (unit.kind === 'ordinal') {
    const text = ordinal(Number(quantity.value));
    return { full: text, value: text, number: text, digits: text };
  }
  const shown = measured(quantity);
  const value = withUnit(unit, shown);
  return {
    full: qualify(quantity.qualifier, value),
    value,
    number: withScale(shown),
    digits: shown.digits,
  };
}

/** The unit and scale a quantity is shown in. */
export function measureOf(quantity: Quantity): string {
  if (quantity.unit === 'date' || quantity.unit === 'ordinal') return quantity.unit;
  return `${quantity.unit} ${measured(quantity).scale?.name ?? ''}`.trim();
}

/** A quantity as a chart writes it beside a mark. */
export function formatCompact(quantity: Quantity): string {
  if (quantity.unit === 'date') return formatDate(String(quantity.value));
  const unit = UNITS[quantity.unit];
  if (unit.kind === 'ordinal') return ordinal(Number(quantity.value));
  // "5.2 m m²" reads as a slip: beside a unit the scale is written out.
  const isSpelled = unit.kind === 'word' && unit.short.startsWith('m');
  const number = scaled(measured(quantity), ({ name, short }) => (isSpelled ? name : short));
  return (SIGNS[quantity.qualifier] ?? '') + compactUnit(unit, number);
}

function compactUnit(unit: EnglishUnit, number: string): string {
  if (unit.kind === 'before') return `${unit.sign}${number}`;
  if (unit.kind === 'after') return `${number}${unit.sign}`;
  if (unit.kind !== 'word' || unit.short === '') return number;
  return unit.short === '×' ? `${number}×` : `${number}${NBSP}${unit.short}`;
}
