import type { Qualifier } from '../../model/index.ts';
import { formatDigits, NBSP } from '../shared/numbers.ts';
import { shownNumbers, type Form, type Notation, type Quantity, type Shown } from '../shared/quantity.ts';
import { formatDate } from './dates.ts';
import { CASES, govern, nounOf, PERCENT, TIME, type Case } from './nouns.ts';
import { GENDERS, ordinal } from './ordinals.ts';
import { SEPARATORS } from './separators.ts';
import { SCALES, UNITS, type RussianScale, type RussianUnit } from './units.ts';

const NOTATION: Notation<RussianScale> = { scales: SCALES, separators: SEPARATORS };
const THOUSANDS = 1000;

/** A hedge governs the genitive where the whole is a nominative or an accusative; elsewhere it is an adverb. */
interface Hedge {
  readonly governing: string;
  readonly adverb: string;
}
export const HEDGES: Readonly<Partial<Record<Qualifier, Hedge>>> = {
  about: { governing: 'около', adverb: 'примерно' },
  'more-than': { governing: 'более', adverb: 'более чем' },
  'less-than': { governing: 'менее', adverb: 'менее чем' },
  'at-least': { governing: 'не менее', adverb: 'не менее чем' },
  'at-most': { governing: 'не более', adverb: 'не более чем' },
};

/** How a number is written: abbreviated for the eye, or as it is read aloud. */
export type Voice = 'written' | 'spoken';

/** The case a reference asks for. */
export function caseOf({ marks }: Form): Case | undefined {
  return CASES.find((known) => marks.includes(known));
}

export function unitOf({ noun, unit }: Quantity): RussianUnit {
  return noun ? { kind: 'noun', noun: nounOf(noun), short: '' } : UNITS[unit];
}

type Numbers = readonly [Shown<RussianScale>] | readonly [Shown<RussianScale>, Shown<RussianScale>];

/** The numbers a quantity is shown with. */
export const numbersOf = (quantity: Quantity): Numbers => shownNumbers(NOTATION, quantity);

const minus = (digits: string, voice: Voice) => (voice === 'spoken' ? digits.replace('−', 'минус ') : digits);

/** A scale word after its digits; abbreviations never change. */
function scaleWord({ scale, counted }: Shown<RussianScale>, wanted: Case, voice: Voice): string {
  if (!scale) return '';
  const isWord = voice === 'spoken' || scale.size === THOUSANDS;
  return isWord ? govern(scale.noun, counted, wanted) : scale.short;
}

function scaled(shown: Shown<RussianScale>, wanted: Case, voice: Voice): string {
  const word = scaleWord(shown, wanted, voice);
  const digits = minus(shown.digits, voice);
  return word === '' ? digits : `${digits}${NBSP}${word}`;
}

/** Digits and scale. Ends of a range that differ in scale, or are read aloud, stand between от and до. */
export function numberIn(numbers: Numbers, wanted: Case, voice: Voice = 'written'): string {
  const [first, last] = numbers;
  if (!last) return scaled(first, wanted, voice);
  if (isSpread(numbers, voice)) {
    const from = first.scale === last.scale ? minus(first.digits, voice) : scaled(first, 'gen', voice);
    return `от ${from} до ${scaled(last, 'gen', voice)}`;
  }
  return scaled({ ...last, digits: `${first.digits}–${last.digits}` }, wanted, voice);
}

function isSpread([first, last]: Numbers, voice: Voice): boolean {
  return last !== undefined && (voice === 'spoken' || first.scale !== last.scale);
}

/** The word of a unit after its number; after a scale word it is a genitive plural. */
function unitWord(
  unit: RussianUnit,
  { scale, counted }: Shown<RussianScale>,
  wanted: Case,
  voice: Voice,
): string {
  switch (unit.kind) {
    case 'noun':
      return (scale ? unit.noun.count : govern(unit.noun, counted, wanted)) + (unit.tail ?? '');
    case 'times':
      return scale ? TIME.count : govern(TIME, counted, wanted);
    case 'percent':
      return voice === 'spoken' ? govern(PERCENT, counted, wanted) : '%';
    default:
      return '';
  }
}

/** Number and unit in a case, without a hedge. */
function measured(quantity: Quantity, wanted: Case, voice: Voice): string {
  const unit = unitOf(quantity);
  const numbers = numbersOf(quantity);
  const last = numbers[1] ?? numbers[0];
  const inCase = isSpread(numbers, voice) ? 'gen' : wanted;
  const word = unitWord(unit, last, inCase, voice);
  const number = numberIn(numbers, wanted, voice);
  return word === '' ? number : `${number}${last.scale ? ' ' : NBSP}${word}`;
}

/** «В 3,41 раза»: the preposition is part of the measure, and a hedge stands before it. */
function timesIn(quantity: Quantity, isHedged: boolean, voice: Voice): string {
  const { qualifier } = quantity;
  const bare = measured(quantity, 'acc', voice);
  if (isHedged && qualifier === 'up-to') return `до ${measured(quantity, 'gen', voice)}`;
  const text = isSpread(numbersOf(quantity), voice) ? bare : `в ${bare}`;
  if (!isHedged) return text;
  if (qualifier === 'nearly') return `почти ${text}`;
  const hedge = HEDGES[qualifier];
  return hedge ? `${hedge.adverb} ${text}` : text;
}

/** Puts the hedge of a quantity before it; `inCase` gives what follows in the case the hedge leaves it. */
function hedged(qualifier: Qualifier, wanted: Case, inCase: (wanted: Case) => string): string {
  if (qualifier === 'nearly') return `почти ${inCase(wanted)}`;
  if (qualifier === 'up-to') return `до ${inCase('gen')}`;
  const hedge = HEDGES[qualifier];
  if (!hedge) return inCase(wanted);
  return wanted === 'nom' || wanted === 'acc'
    ? `${hedge.governing} ${inCase('gen')}`
    : `${hedge.adverb} ${inCase(wanted)}`;
}

function dateIn({ value, qualifier }: Quantity, { style }: Form, wanted: Case | undefined): string {
  const inCase = (each?: Case) => formatDate(String(value), each);
  const isHedged = qualifier in HEDGES || qualifier === 'up-to' || qualifier === 'nearly';
  return style === 'full' && isHedged ? hedged(qualifier, wanted ?? 'nom', inCase) : inCase(wanted);
}

/** The number of a quantity: digits alone, or digits with their scale in a case. */
function numberAlone(quantity: Quantity, style: 'digits' | 'number', wanted: Case, voice: Voice): string {
  const numbers = numbersOf(quantity);
  return style === 'digits'
    ? numbers.map(({ digits }) => digits).join('–')
    : numberIn(numbers, wanted, voice);
}

function ordinalIn({ value }: Quantity, { marks }: Form, wanted: Case): string {
  return ordinal(Number(value), GENDERS.find((known) => marks.includes(known)) ?? 'm', wanted);
}

/** A quantity in a form. */
export function wordsOf(quantity: Quantity, form: Form, voice: Voice = 'written'): string {
  const { style } = form;
  const wanted = caseOf(form);
  if (quantity.unit === 'date') return dateIn(quantity, form, wanted);
  const { kind } = unitOf(quantity);
  const inCase = wanted ?? 'nom';
  if (kind === 'ordinal') return ordinalIn(quantity, form, inCase);
  if (style === 'digits' || style === 'number') return numberAlone(quantity, style, inCase, voice);
  if (kind === 'times') return timesIn(quantity, style === 'full', voice);
  const words = (each: Case) => measured(quantity, each, voice);
  return style === 'full' ? hedged(quantity.qualifier, inCase, words) : words(inCase);
}

const isOblique = (wanted: Case | undefined): boolean =>
  wanted !== undefined && wanted !== 'nom' && wanted !== 'acc';

function timesRefusal({ qualifier }: Quantity, { style }: Form, wanted: Case | undefined): string | null {
  if (style === 'full' && qualifier === 'up-to') return 'no «до» with times: {…|number}, or other words';
  const hasWord = style === 'full' || style === 'value';
  return hasWord && isOblique(wanted)
    ? `no case after «в … раза»: {…|number|${wanted ?? ''}}, or other words`
    : null;
}

/** Why a quantity cannot stand in a form. */
export function refusal(quantity: Quantity, form: Form): string | null {
  const wanted = caseOf(form);
  const { kind } = unitOf(quantity);
  const hasGender = GENDERS.some((gender) => form.marks.includes(gender));
  if (hasGender && kind !== 'ordinal') return 'a gender with an ordinal alone';
  if (kind === 'times') return timesRefusal(quantity, form, wanted);
  return form.style === 'full' && quantity.qualifier === 'up-to' && isOblique(wanted)
    ? `no «до» in this case: {…|value|${wanted ?? ''}}, or other words`
    : null;
}

/** The unit and scale a quantity is shown in. */
export function measureOf(quantity: Quantity): string {
  if (quantity.unit === 'date' || quantity.unit === 'ordinal') return quantity.unit;
  const numbers = numbersOf(quantity);
  return `${quantity.unit} ${(numbers[1] ?? numbers[0]).scale?.short ?? ''}`.trim();
}

export const formatNumber = (value: number, decimals?: number): string =>
  formatDigits(SEPARATORS, value, decimals);
