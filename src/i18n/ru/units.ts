import type { Unit } from '../../model/index.ts';
import type { Scale } from '../shared/quantity.ts';
import * as nouns from './nouns.ts';
import type { Noun } from './nouns.ts';

/** How a unit is written after its number; `tail` follows the noun and never changes. */
export type RussianUnit =
  | { readonly kind: 'noun'; readonly noun: Noun; readonly tail?: string; readonly short: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'times' }
  | { readonly kind: 'bare' }
  | { readonly kind: 'ordinal' };

const unit = (noun: Noun, short = ''): RussianUnit => ({ kind: 'noun', noun, short });
const bare: RussianUnit = { kind: 'bare' };

/** Short forms are for charts: empty where the chart's subtitle names the unit. */
export const UNITS: Readonly<Record<Unit, RussianUnit>> = {
  KZT: unit(nouns.TENGE),
  USD: unit(nouns.DOLLAR, '$'),
  RUB: unit(nouns.ROUBLE),
  'KZT/USD': { kind: 'noun', noun: nouns.TENGE, tail: ' за доллар', short: '' },
  t: unit(nouns.TONNE, 'т'),
  't/ha': { kind: 'noun', noun: nouns.TONNE, tail: ' с гектара', short: 'т/га' },
  ha: unit(nouns.HECTARE, 'га'),
  m2: unit(nouns.SQUARE_METRE, 'м²'),
  m: unit(nouns.METRE, 'м'),
  kg: unit(nouns.KILOGRAM, 'кг'),
  people: unit(nouns.PERSON),
  jobs: unit(nouns.JOB),
  enterprises: unit(nouns.ENTERPRISE),
  organisations: unit(nouns.ORGANISATION),
  projects: unit(nouns.PROJECT),
  plants: unit(nouns.PLANT),
  pieces: unit(nouns.PIECE, 'шт.'),
  items: unit(nouns.ITEM),
  percent: { kind: 'percent' },
  times: { kind: 'times' },
  ratio: bare,
  index: bare,
  years: unit(nouns.YEAR),
  ordinal: { kind: 'ordinal' },
  count: bare,
  date: bare,
};

/** A scale word; those without a noun in prose are abbreviations that never change. */
export interface RussianScale extends Scale {
  readonly noun: Noun;
  readonly short: string;
}

/** Largest first. Thousands are words from 10 000 on, where no digit is lost. */
export const SCALES: readonly RussianScale[] = [
  { size: 1e12, noun: nouns.TRILLION, short: 'трлн' },
  { size: 1e9, noun: nouns.BILLION, short: 'млрд' },
  { size: 1e6, noun: nouns.MILLION, short: 'млн' },
  { size: 1000, from: 10_000, multipleOf: 100, noun: nouns.THOUSAND, short: 'тыс.' },
];
