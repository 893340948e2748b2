import type { Unit } from '../../model/index.ts';
import type { Scale } from '../shared/quantity.ts';

/** The two plural forms of an English noun. */
export interface EnglishNoun {
  readonly one: string;
  readonly other: string;
}

/** How a unit is written: a word after the number, a sign before or after it, or nothing. */
export type EnglishUnit =
  | { readonly kind: 'word'; readonly noun: EnglishNoun; readonly short: string }
  | { readonly kind: 'before'; readonly sign: string }
  | { readonly kind: 'after'; readonly sign: string }
  | { readonly kind: 'bare' }
  | { readonly kind: 'ordinal' };

const word = (one: string, other: string, short = ''): EnglishUnit => ({
  kind: 'word',
  noun: { one, other },
  short,
});
const bare: EnglishUnit = { kind: 'bare' };

/** Short forms are for charts: empty where the chart's subtitle names the unit. */
export const UNITS: Readonly<Record<Unit, EnglishUnit>> = {
  KZT: word('tenge', 'tenge'),
  USD: { kind: 'before', sign: '$' },
  RUB: word('rouble', 'roubles'),
  'KZT/USD': word('tenge per dollar', 'tenge per dollar'),
  t: word('tonne', 'tonnes', 't'),
  't/ha': word('tonne per hectare', 'tonnes per hectare', 't/ha'),
  ha: word('hectare', 'hectares', 'ha'),
  m2: word('square metre', 'square metres', 'm²'),
  m: word('metre', 'metres', 'm'),
  kg: word('kilogram', 'kilograms', 'kg'),
  people: word('person', 'people'),
  jobs: word('job', 'jobs'),
  enterprises: word('enterprise', 'enterprises'),
  organisations: word('organisation', 'organisations'),
  projects: word('project', 'projects'),
  plants: word('plant', 'plants'),
  pieces: word('piece', 'pieces'),
  items: word('item', 'items'),
  percent: { kind: 'after', sign: '%' },
  times: word('times', 'times', '×'),
  ratio: bare,
  index: bare,
  years: word('year', 'years', 'years'),
  ordinal: { kind: 'ordinal' },
  count: bare,
  date: bare,
};

/** A power of a thousand and its names; `short` is the one charts use. */
export interface EnglishScale extends Scale {
  readonly name: string;
  readonly short: string;
}

/** Largest first. A number below a million is written out. */
export const SCALES: readonly EnglishScale[] = [
  { size: 1e12, name: 'trillion', short: 'tn' },
  { size: 1e9, name: 'billion', short: 'bn' },
  { size: 1e6, name: 'million', short: 'm' },
];
