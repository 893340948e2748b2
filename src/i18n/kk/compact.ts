import { dateInDigits } from '../shared/dates.ts';
import { NBSP } from '../shared/numbers.ts';
import { SIGNS, type Quantity, type Shown } from '../shared/quantity.ts';
import { numbersOf, unitOf, wordsOf } from './grammar.ts';
import { UNITS, type KazakhScale, type KazakhUnit } from './units.ts';

const scaled = ({ digits, scale }: Shown<KazakhScale>) => (scale ? `${digits}${NBSP}${scale.short}` : digits);

function number(quantity: Quantity): string {
  const [first, last] = numbersOf(quantity);
  if (!last) return scaled(first);
  const from = first.scale === last.scale ? first.digits : scaled(first);
  return `${from}–${scaled(last)}`;
}

function withUnit(unit: KazakhUnit, text: string): string {
  if (unit.kind === 'percent') return `${text}%`;
  if (unit.kind !== 'noun' || unit.short === '') return text;
  return unit.short === '×' ? `${text}×` : `${text}${NBSP}${unit.short}`;
}

/** A quantity as a chart writes it beside a mark: «27,5 млрд», «466 мың т», «42%», «>60». */
export function compact(quantity: Quantity): string {
  if (quantity.unit === 'date') return dateInDigits(String(quantity.value));
  if (unitOf(quantity).kind === 'ordinal') return wordsOf(quantity, { style: 'value', marks: [] });
  return (SIGNS[quantity.qualifier] ?? '') + withUnit(UNITS[quantity.unit], number(quantity));
}
