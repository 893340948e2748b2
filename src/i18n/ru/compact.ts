import { dateInDigits } from '../shared/dates.ts';
import { NBSP } from '../shared/numbers.ts';
import { SIGNS, type Quantity, type Shown } from '../shared/quantity.ts';
import { numbersOf, unitOf, wordsOf } from './grammar.ts';
import { UNITS, type RussianScale, type RussianUnit } from './units.ts';

const scaled = ({ digits, scale }: Shown<RussianScale>) =>
  scale ? `${digits}${NBSP}${scale.short}` : digits;

function number(quantity: Quantity): string {
  const [first, last] = numbersOf(quantity);
  if (!last) return scaled(first);
  const from = first.scale === last.scale ? first.digits : scaled(first);
  return `${from}–${scaled(last)}`;
}

function withUnit(unit: RussianUnit, text: string): string {
  if (unit.kind === 'percent') return `${text}${NBSP}%`;
  if (unit.kind === 'times') return `${text}×`;
  return unit.kind === 'noun' && unit.short !== '' ? `${text}${NBSP}${unit.short}` : text;
}

/** A quantity as a chart writes it beside a mark: «27,5 млрд», «466 тыс. т», «42 %», «>60». */
export function compact(quantity: Quantity): string {
  if (quantity.unit === 'date') return dateInDigits(String(quantity.value));
  const sign = SIGNS[quantity.qualifier] ?? '';
  // The word changes with its number, so it has no short form.
  if (quantity.unit === 'years') return sign + wordsOf(quantity, { style: 'value', marks: [] });
  if (unitOf(quantity).kind === 'ordinal') return wordsOf(quantity, { style: 'value', marks: [] });
  return sign + withUnit(UNITS[quantity.unit], number(quantity));
}
