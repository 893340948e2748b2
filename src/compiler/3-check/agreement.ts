import type { PrintedFactDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import { parseToken, unitsAgree, type PrintedFigure, type PrintedNumber } from './token.ts';

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}

function candidates(numbers: readonly PrintedNumber[]): string {
  if (numbers.length === 0) return 'a token that holds a number';
  return numbers.map(({ value, unit }) => (unit ? `${value} ${unit}` : String(value))).join(' or ');
}

function checkDate(fact: PrintedFactDraft, printed: PrintedFigure, report: Report): void {
  const [year, month, day] = String(fact.value).split('-');
  const { date } = printed;
  const says = [date.year, date.month, date.day];
  const agrees = [year, month, day].every(
    (part, index) => part === undefined || says[index] === undefined || says[index] === part,
  );
  const finer =
    (date.month !== undefined && month === undefined) || (date.day !== undefined && day === undefined);
  const known = says.some((part) => part !== undefined) || printed.relative;
  if (agrees && known && !finer) return;
  const expected = known ? says.filter((part) => part !== undefined).join('-') : 'a token that holds a date';
  report.add(
    'value-disagrees',
    fact.places.value,
    String(fact.value),
    `${expected} after "${fact.printed.token}"`,
  );
}

function checkNumber(fact: PrintedFactDraft, value: number, printed: PrintedFigure, report: Report): void {
  if (Number.isNaN(value)) return;
  const matching = printed.numbers.filter((number) => near(number.value, value));
  const { token } = fact.printed;
  if (matching.length === 0)
    report.add(
      'value-disagrees',
      fact.places.value,
      String(value),
      `${candidates(printed.numbers)} after "${token}"`,
    );
  else if (!matching.some(({ unit }) => unitsAgree(unit, fact.unit)))
    report.add('unit-disagrees', fact.places.unit, fact.unit, `${candidates(matching)} after "${token}"`);
}

/** Checks that a reported value, its unit and its hedge are what the token prints. */
export function checkAgreement(fact: PrintedFactDraft, report: Report): void {
  if (fact.printed.token === '') return;
  const printed = parseToken(fact.printed.token);
  if (fact.unit === 'date') checkDate(fact, printed, report);
  else if (fact.qualifier === 'range')
    [fact.low, fact.high].forEach((end) => checkNumber(fact, Number(end), printed, report));
  else checkNumber(fact, Number(fact.value), printed, report);
  const hedges = printed.qualifiers;
  if (hedges.length > 0 && !hedges.includes(fact.qualifier))
    report.add(
      'qualifier-disagrees',
      fact.places.qualifier,
      fact.qualifier,
      `${hedges.join(' or ')} after "${fact.printed.token}"`,
    );
}
