import { calendarDate } from '../shared/dates.ts';
import { NBSP } from '../shared/numbers.ts';
import { declined, endingOf, MARKS, measure } from './nouns.ts';

const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);
const YEAR = measure('жыл');

/** Marks of dates: the cases, and those of time: in a year, of a year. */
export const DATE_MARKS = [...MARKS, 'in', 'of'] as const;
export type DateMark = (typeof DATE_MARKS)[number];

function yearIn(mark: DateMark): string {
  if (mark === 'in') return 'жылы';
  return mark === 'of' ? 'жылғы' : declined(YEAR, mark);
}

function monthIn(month: string, mark: DateMark): string {
  if (mark === 'in') return month + endingOf(month, 'loc');
  if (mark !== 'of') return month + endingOf(month, mark);
  const locative = month + endingOf(month, 'loc');
  return locative + (locative.endsWith('е') ? 'гі' : 'ғы');
}

/** A date with its ending; without a mark, a year stands alone. */
export function formatDate(iso: string, mark?: DateMark): string {
  const date = calendarDate(iso);
  if (date === null) return iso;
  const { year, month, day } = date;
  if (month === undefined) return mark === undefined ? year : `${year}${NBSP}${yearIn(mark)}`;
  const name = monthIn(MONTHS[month] ?? '', mark ?? 'nom');
  return `${year}${NBSP}жылғы ${day === undefined ? '' : `${day}${NBSP}`}${name}`;
}
