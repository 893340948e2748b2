import type { Language, Unit } from '../model/index.ts';
import type { Plural } from './shared/numbers.ts';

/** Words by plural form; a form that is missing falls back to `many`, then to `other`. */
export type Forms = { readonly other: string } & Readonly<Partial<Record<Plural, string>>>;

/** How a unit is written: a word after the number, a sign before it, a sign after it, or nothing. */
export type UnitStyle =
  | { readonly kind: 'word'; readonly forms: Forms; readonly short: string }
  | { readonly kind: 'before'; readonly sign: string }
  | { readonly kind: 'after'; readonly sign: string; readonly spaced: boolean }
  | { readonly kind: 'bare' }
  | { readonly kind: 'ordinal' };

/** Picks the form of a word. */
export function inflect(forms: Forms, plural: Plural): string {
  return forms[plural] ?? forms.many ?? forms.other;
}

const word = (forms: Forms, short = ''): UnitStyle => ({ kind: 'word', forms, short });
const en = (one: string, other: string, short = '') => word({ one, other }, short);
const ru = (one: string, few: string, many: string, short = '') =>
  word({ one, few, many, other: few }, short);
const kk = (other: string, short = '') => word({ other }, short);
const bare: UnitStyle = { kind: 'bare' };
const ordinal: UnitStyle = { kind: 'ordinal' };

/** Short forms are for charts: empty where the chart's subtitle names the unit. */
export const UNIT_STYLES: Readonly<Record<Language, Readonly<Record<Unit, UnitStyle>>>> = {
  en: {
    KZT: en('tenge', 'tenge'),
    USD: { kind: 'before', sign: '$' },
    RUB: en('rouble', 'roubles'),
    'KZT/USD': en('tenge per dollar', 'tenge per dollar'),
    t: en('tonne', 'tonnes', 't'),
    't/ha': en('tonne per hectare', 'tonnes per hectare', 't/ha'),
    ha: en('hectare', 'hectares', 'ha'),
    m2: en('square metre', 'square metres', 'm²'),
    m: en('metre', 'metres', 'm'),
    kg: en('kilogram', 'kilograms', 'kg'),
    people: en('person', 'people'),
    jobs: en('job', 'jobs'),
    enterprises: en('enterprise', 'enterprises'),
    organisations: en('organisation', 'organisations'),
    projects: en('project', 'projects'),
    plants: en('plant', 'plants'),
    pieces: en('piece', 'pieces'),
    items: en('item', 'items'),
    percent: { kind: 'after', sign: '%', spaced: false },
    times: en('times', 'times', '×'),
    ratio: bare,
    index: bare,
    years: en('year', 'years', 'years'),
    ordinal,
    count: bare,
    date: bare,
  },
  ru: {
    KZT: word({ one: 'тенге', other: 'тенге' }),
    USD: ru('доллар', 'доллара', 'долларов', '$'),
    RUB: ru('рубль', 'рубля', 'рублей'),
    'KZT/USD': word({ one: 'тенге за доллар', other: 'тенге за доллар' }),
    t: ru('тонна', 'тонны', 'тонн', 'т'),
    't/ha': ru('тонна с гектара', 'тонны с гектара', 'тонн с гектара', 'т/га'),
    ha: ru('гектар', 'гектара', 'гектаров', 'га'),
    m2: ru('квадратный метр', 'квадратных метра', 'квадратных метров', 'м²'),
    m: ru('метр', 'метра', 'метров', 'м'),
    kg: ru('килограмм', 'килограмма', 'килограммов', 'кг'),
    people: ru('человек', 'человека', 'человек'),
    jobs: ru('рабочее место', 'рабочих места', 'рабочих мест'),
    enterprises: ru('предприятие', 'предприятия', 'предприятий'),
    organisations: ru('организация', 'организации', 'организаций'),
    projects: ru('проект', 'проекта', 'проектов'),
    plants: ru('завод', 'завода', 'заводов'),
    pieces: ru('штука', 'штуки', 'штук', 'шт.'),
    items: ru('изделие', 'изделия', 'изделий'),
    percent: { kind: 'after', sign: '%', spaced: true },
    times: ru('раз', 'раза', 'раз', '×'),
    ratio: bare,
    index: bare,
    years: ru('год', 'года', 'лет', 'лет'),
    ordinal,
    count: bare,
    date: bare,
  },
  kk: {
    KZT: kk('теңге'),
    USD: kk('доллар', '$'),
    RUB: kk('рубль'),
    'KZT/USD': kk('теңге бір долларға'),
    t: kk('тонна', 'т'),
    't/ha': kk('тонна гектарынан', 'т/га'),
    ha: kk('гектар', 'га'),
    m2: kk('шаршы метр', 'м²'),
    m: kk('метр', 'м'),
    kg: kk('килограмм', 'кг'),
    people: kk('адам'),
    jobs: kk('жұмыс орны'),
    enterprises: kk('кәсіпорын'),
    organisations: kk('ұйым'),
    projects: kk('жоба'),
    plants: kk('зауыт'),
    pieces: kk('дана', 'дана'),
    items: kk('бұйым'),
    percent: { kind: 'after', sign: '%', spaced: false },
    times: kk('есе', '×'),
    ratio: bare,
    index: bare,
    years: kk('жыл', 'жыл'),
    ordinal,
    count: bare,
    date: bare,
  },
};

/** A power of a thousand and its names; `short` is the one charts use. */
export interface Scale {
  readonly size: number;
  readonly forms: Forms;
  readonly short: string;
}

/** Largest first. A number below a million is written out. */
export const SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  en: [
    { size: 1e12, forms: { other: 'trillion' }, short: 'tn' },
    { size: 1e9, forms: { other: 'billion' }, short: 'bn' },
    { size: 1e6, forms: { other: 'million' }, short: 'm' },
  ],
  ru: [
    {
      size: 1e12,
      forms: { one: 'триллион', few: 'триллиона', many: 'триллионов', other: 'триллиона' },
      short: 'трлн',
    },
    {
      size: 1e9,
      forms: { one: 'миллиард', few: 'миллиарда', many: 'миллиардов', other: 'миллиарда' },
      short: 'млрд',
    },
    {
      size: 1e6,
      forms: { one: 'миллион', few: 'миллиона', many: 'миллионов', other: 'миллиона' },
      short: 'млн',
    },
  ],
  kk: [
    { size: 1e12, forms: { other: 'триллион' }, short: 'трлн' },
    { size: 1e9, forms: { other: 'миллиард' }, short: 'млрд' },
    { size: 1e6, forms: { other: 'миллион' }, short: 'млн' },
  ],
};
