import { calendarDate } from '../shared/dates.ts';
import { NBSP } from '../shared/numbers.ts';
import type { Case } from './nouns.ts';

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'май',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
/** Endings of months that end in a soft sign, in a hard consonant, and of май. */
const SOFT: Readonly<Record<Case, string>> = {
  nom: 'ь',
  gen: 'я',
  dat: 'ю',
  acc: 'ь',
  ins: 'ём',
  pre: 'е',
};
const HARD: Readonly<Record<Case, string>> = { nom: '', gen: 'а', dat: 'у', acc: '', ins: 'ом', pre: 'е' };
const MAY: Readonly<Record<Case, string>> = {
  nom: 'май',
  gen: 'мая',
  dat: 'маю',
  acc: 'май',
  ins: 'маем',
  pre: 'мае',
};
/** «В 2018 году»: a date is where something happens, so its prepositional is the locative. */
const YEAR: Readonly<Record<Case, string>> = {
  nom: 'год',
  gen: 'года',
  dat: 'году',
  acc: 'год',
  ins: 'годом',
  pre: 'году',
};
/** Stressed on the stem: апрелем, июнем, июлем. */
const UNSTRESSED = /^(?:апрел|июн|июл)$/;

function monthIn(month: number, wanted: Case): string {
  const stem = MONTHS[month] ?? '';
  if (stem === 'май') return MAY[wanted];
  if (stem.endsWith('т')) return stem + HARD[wanted];
  return stem + (wanted === 'ins' && UNSTRESSED.test(stem) ? 'ем' : SOFT[wanted]);
}

/** A date in a case; without one, a year stands alone. A day is always in the genitive: 11 декабря 2019 года. */
export function formatDate(iso: string, wanted?: Case): string {
  const date = calendarDate(iso);
  if (date === null) return iso;
  const { year, month, day } = date;
  if (month === undefined) return wanted === undefined ? year : `${year}${NBSP}${YEAR[wanted]}`;
  const rest = `${year}${NBSP}года`;
  if (day === undefined) return `${monthIn(month, wanted ?? 'nom')} ${rest}`;
  return `${day}${NBSP}${monthIn(month, 'gen')} ${rest}`;
}
