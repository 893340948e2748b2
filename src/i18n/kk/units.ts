import type { Unit } from '../../model/index.ts';
import type { Scale } from '../shared/quantity.ts';
import { counted, measure, possessed, type Noun } from './nouns.ts';

/** How a unit is written; `lead` stands before the number, `leadInCase` where the whole is in a case. */
export type KazakhUnit =
  | {
      readonly kind: 'noun';
      readonly noun: Noun;
      readonly short: string;
      readonly lead?: string;
      readonly leadInCase?: string;
    }
  | { readonly kind: 'percent' }
  | { readonly kind: 'bare' }
  | { readonly kind: 'ordinal' };

const unit = (noun: Noun, short = ''): KazakhUnit => ({ kind: 'noun', noun, short });
const bare: KazakhUnit = { kind: 'bare' };

export const PERCENT = measure('пайыз');

/** Short forms are for charts: empty where the chart's subtitle names the unit. */
export const UNITS: Readonly<Record<Unit, KazakhUnit>> = {
  KZT: unit(measure('теңге')),
  USD: unit(measure('доллар'), '$'),
  RUB: unit(measure('рубль')),
  'KZT/USD': {
    kind: 'noun',
    noun: measure('теңге'),
    short: '',
    lead: 'бір доллар – ',
    leadInCase: 'бір долларға ',
  },
  t: unit(measure('тонна'), 'т'),
  't/ha': { kind: 'noun', noun: measure('тонна'), short: 'т/га', lead: 'гектарына ' },
  ha: unit(measure('гектар'), 'га'),
  m2: unit(measure('шаршы метр'), 'м²'),
  m: unit(measure('метр'), 'м'),
  kg: unit(measure('килограмм'), 'кг'),
  people: unit(counted('адам')),
  jobs: unit(possessed('жұмыс орны')),
  enterprises: unit(counted('кәсіпорын', 'кәсіпорны')),
  organisations: unit(counted('ұйым')),
  projects: unit(counted('жоба')),
  plants: unit(counted('зауыт')),
  pieces: unit(measure('дана'), 'дана'),
  items: unit(counted('бұйым')),
  percent: { kind: 'percent' },
  times: unit(measure('есе'), '×'),
  ratio: bare,
  index: bare,
  years: unit(measure('жыл'), 'жыл'),
  ordinal: { kind: 'ordinal' },
  count: bare,
  date: bare,
};

/** A scale word and what is written for it in prose. */
export interface KazakhScale extends Scale {
  readonly word: string;
  readonly short: string;
}

/** Largest first. Thousands are words from 10 000 on, where no digit is lost. */
export const SCALES: readonly KazakhScale[] = [
  { size: 1e12, word: 'триллион', short: 'трлн' },
  { size: 1e9, word: 'миллиард', short: 'млрд' },
  { size: 1e6, word: 'миллион', short: 'млн' },
  { size: 1000, from: 10_000, multipleOf: 100, word: 'мың', short: 'мың' },
];
