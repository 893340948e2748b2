import type { Language, Qualifier, Unit } from '../model/index.ts';
import { formatNumber, naturalDecimals, NBSP, pluralOf, round } from './shared/numbers.ts';
import { inflect, SCALES, UNIT_STYLES, type Forms, type Scale, type UnitStyle } from './units.ts';

/** What formatting needs of a fact. */
export interface Quantity {
  readonly value: number | string;
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly decimals?: number;
  readonly noun?: Forms;
}

/** A quantity as prose and notes show it. */
export interface QuantityTexts {
  /** Qualifier, number and unit: "more than 60 enterprises". */
  readonly full: string;
  /** Number and unit: "60 enterprises". */
  readonly value: string;
  /** The bare number: "60". */
  readonly number: string;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
};
/** Russian months that stand without a day take the nominative. */
const RUSSIAN_NOMINATIVE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** `%` stands for the number with its unit. A record is no hedge: the number is shown as it is. */
const QUALIFIED: Readonly<Record<Language, Readonly<Partial<Record<Qualifier, string>>>>> = {
  en: {
    about: 'about %',
    'more-than': 'more than %',
    'less-than': 'less than %',
    'at-least': 'at least %',
    'at-most': 'at most %',
    'up-to': 'up to %',
    nearly: 'nearly %',
  },
  ru: {
    about: 'около %',
    'more-than': 'более %',
    'less-than': 'менее %',
    'at-least': 'не менее %',
    'at-most': 'не более %',
    'up-to': 'до %',
    nearly: 'почти %',
  },
  kk: {
    about: 'шамамен %',
    'more-than': '%-дан астам',
    'less-than': '%-дан аз',
    'at-least': 'кемінде %',
    'at-most': 'ең көбі %',
    'up-to': '% дейін',
    nearly: '% жуық',
  },
};
const RANGE: Readonly<Record<Language, string>> = { en: ' to ', ru: '–', kk: '–' };

/** Signs that say on a chart how exact a number is. */
const SIGNS: Readonly<Partial<Record<Qualifier, string>>> = {
  about: '≈',
  nearly: '≈',
  'more-than': '>',
  'less-than': '<',
  'at-least': '≥',
  'at-most': '≤',
  'up-to': '≤',
};

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is an ISO 8601 date this story can show: a year, a month or a day that exists. */
export function isDate(iso: string): boolean {
  const [, year, month = '01', day = '01'] = ISO.exec(iso) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.getUTCDate() === Number(day) &&
    date.getUTCMonth() + 1 === Number(month)
  );
}

function monthAndYear(language: Language, month: number, year: string): string {
  if (language === 'kk') return `${year}${NBSP}жылғы ${MONTHS.kk[month] ?? ''}`;
  const name = (language === 'ru' ? RUSSIAN_NOMINATIVE : MONTHS.en)[month] ?? '';
  return `${name}${NBSP}${year}`;
}

/** A date to the precision it is known: 2008, December 2019, 11 December 2019. */
export function formatDate(language: Language, iso: string): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return iso;
  if (month === undefined) return year;
  const index = Number(month) - 1;
  if (day === undefined) return monthAndYear(language, index, year);
  const name = MONTHS[language][index] ?? '';
  if (language === 'kk') return `${year}${NBSP}жылғы ${Number(day)}${NBSP}${name}`;
  return `${Number(day)}${NBSP}${name} ${year}`;
}

function formatOrdinal(language: Language, value: number): string {
  if (language === 'ru') return `${value}-й`;
  if (language === 'kk') return `${value}-ші`;
  const word = ORDINALS[value - 1];
  if (word) return word;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

interface Shown {
  /** The digits alone, in the unit of the scale: "27.5". */
  readonly digits: string;
  readonly scale: Scale | undefined;
  /** The number that decides a plural. */
  readonly counted: number;
}

function decimalsFor(value: number, scale: Scale | undefined, decimals: number | undefined): number {
  if (decimals === undefined) return naturalDecimals(scale ? value / scale.size : value);
  return scale ? Math.max(0, decimals) : decimals;
}

/** Negative `decimals` round the value itself, before a scale is chosen. */
function show(language: Language, quantity: Quantity, value: number): Shown {
  const decimals = quantity.decimals;
  const base = decimals !== undefined && decimals < 0 ? round(value, decimals) : value;
  const scale = SCALES[language].find(({ size }) => Math.abs(base) >= size);
  const mantissa = scale ? base / scale.size : base;
  const places = decimalsFor(base, scale, decimals !== undefined && decimals < 0 ? undefined : decimals);
  return { digits: formatNumber(language, mantissa, places), scale, counted: round(mantissa, places) };
}

function styleOf(language: Language, quantity: Quantity): UnitStyle {
  if (quantity.noun) return { kind: 'word', forms: quantity.noun, short: '' };
  return UNIT_STYLES[language][quantity.unit];
}

function unitWord(language: Language, forms: Forms, shown: Shown): string {
  // After a Russian scale word the counted noun is in the genitive plural: 27,5 миллиарда тонн.
  if (shown.scale) return language === 'ru' ? inflect(forms, 'many') : forms.other;
  return inflect(forms, pluralOf(language, shown.counted));
}

/** Digits, scale and unit, where `digits` may be one number or a range of two. */
function withUnit(language: Language, style: UnitStyle, shown: Shown): string {
  const scale = shown.scale ? inflect(shown.scale.forms, pluralOf(language, shown.counted)) : '';
  const scaled = scale ? `${shown.digits}${NBSP}${scale}` : shown.digits;
  switch (style.kind) {
    case 'before':
      return `${style.sign}${scaled}`;
    case 'after':
      return `${scaled}${style.spaced ? NBSP : ''}${style.sign}`;
    case 'word':
      return `${scaled}${scale ? ' ' : NBSP}${unitWord(language, style.forms, shown)}`;
    default:
      return scaled;
  }
}

function compactUnit(style: UnitStyle, scaled: string): string {
  if (style.kind === 'before') return `${style.sign}${scaled}`;
  if (style.kind === 'after') return `${scaled}${style.spaced ? NBSP : ''}${style.sign}`;
  if (style.kind !== 'word' || style.short === '') return scaled;
  return style.short === '×' ? `${scaled}×` : `${scaled}${NBSP}${style.short}`;
}

function rangeEnds(quantity: Quantity): readonly number[] {
  const { value, low, high } = quantity;
  if (quantity.qualifier === 'range' && low !== undefined && high !== undefined) return [low, high];
  return [Number(value)];
}

function shownRange(language: Language, quantity: Quantity): Shown {
  const ends = rangeEnds(quantity).map((end) => show(language, quantity, end));
  const last = ends.at(-1) ?? show(language, quantity, 0);
  const first = ends[0] ?? last;
  if (ends.length === 1 || first.scale === last.scale)
    return { ...last, digits: ends.map(({ digits }) => digits).join(RANGE[language]) };
  const scale = first.scale ? `${NBSP}${inflect(first.scale.forms, 'other')}` : '';
  return { ...last, digits: `${first.digits}${scale}${RANGE[language]}${last.digits}` };
}

function bareNumber(shown: Shown, language: Language): string {
  if (!shown.scale) return shown.digits;
  return `${shown.digits}${NBSP}${inflect(shown.scale.forms, pluralOf(language, shown.counted))}`;
}

/** The three ways prose can word a quantity. */
export function formatQuantity(language: Language, quantity: Quantity): QuantityTexts {
  if (quantity.unit === 'date') {
    const text = formatDate(language, String(quantity.value));
    return { full: qualify(language, quantity.qualifier, text), value: text, number: text };
  }
  const style = styleOf(language, quantity);
  if (style.kind === 'ordinal') {
    const text = formatOrdinal(language, Number(quantity.value));
    return { full: text, value: text, number: text };
  }
  const shown = shownRange(language, quantity);
  const value = withUnit(language, style, shown);
  return { full: qualify(language, quantity.qualifier, value), value, number: bareNumber(shown, language) };
}

function qualify(language: Language, qualifier: Qualifier, text: string): string {
  return QUALIFIED[language][qualifier]?.replace('%', () => text) ?? text;
}

/** A quantity as a chart writes it beside a mark: "27.5 bn", "466,000 t", "42%", ">60". */
export function formatCompact(language: Language, quantity: Quantity): string {
  if (quantity.unit === 'date') return formatDate(language, String(quantity.value));
  const style = UNIT_STYLES[language][quantity.unit];
  if (style.kind === 'ordinal') return formatOrdinal(language, Number(quantity.value));
  const shown = shownRange(language, quantity);
  // "5.2 m m²" reads as a slip: beside a unit the scale is written out.
  const spelled = style.kind === 'word' && style.short.startsWith('m');
  const scale = shown.scale && (spelled ? shown.scale.forms.other : shown.scale.short);
  const scaled = scale ? `${shown.digits}${NBSP}${scale}` : shown.digits;
  return (SIGNS[quantity.qualifier] ?? '') + compactUnit(style, scaled);
}
