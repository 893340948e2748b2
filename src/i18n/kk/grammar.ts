import type { Qualifier } from '../../model/index.ts';
import { formatDigits, NBSP, type Separators } from '../shared/numbers.ts';
import { shownNumbers, type Form, type Notation, type Quantity, type Shown } from '../shared/quantity.ts';
import { DATE_MARKS, formatDate } from './dates.ts';
import { declined, endingOf, isCase, MARKS, nounOf, possessiveCase, type Mark } from './nouns.ts';
import { collective, ordinal } from './ordinals.ts';
import { isFront, spokenEnd, suffixAfterPossessive } from './suffixes.ts';
import { PERCENT, SCALES, UNITS, type KazakhScale, type KazakhUnit } from './units.ts';

export const SEPARATORS: Separators = { group: NBSP, decimal: ',', groupFrom: 5 };
const NOTATION: Notation<KazakhScale> = { scales: SCALES, separators: SEPARATORS };
const THOUSANDS = 1000;

/** How a number is written: abbreviated for the eye, or as it is read aloud. */
export type Voice = 'written' | 'spoken';

/** Hedges that stand before the number and change nothing. */
const BEFORE: Readonly<Partial<Record<Qualifier, string>>> = {
  about: 'шамамен',
  'at-least': 'кемінде',
  'at-most': 'ең көп дегенде',
};
/** Hedges that stand after what they put in a case: 60-тан астам, 3 есеге жуық. */
const AFTER: Readonly<Partial<Record<Qualifier, { readonly ending: 'abl' | 'dat'; readonly word: string }>>> =
  {
    'more-than': { ending: 'abl', word: 'астам' },
    'less-than': { ending: 'abl', word: 'аз' },
    nearly: { ending: 'dat', word: 'жуық' },
    'up-to': { ending: 'dat', word: 'дейін' },
  };

const markOf = ({ marks }: Form): Mark => MARKS.find((known) => marks.includes(known)) ?? 'nom';

export function unitOf({ noun, unit }: Quantity): KazakhUnit {
  return noun ? { kind: 'noun', noun: nounOf(noun), short: '' } : UNITS[unit];
}

type Numbers = readonly [Shown<KazakhScale>] | readonly [Shown<KazakhScale>, Shown<KazakhScale>];

/** The numbers a quantity is shown with. */
export const numbersOf = (quantity: Quantity): Numbers => shownNumbers(NOTATION, quantity);

const minus = (digits: string, voice: Voice) => (voice === 'spoken' ? digits.replace('−', 'минус ') : digits);

/** Digits and scale, with an ending as they are read. */
function scaled({ digits, scale, counted }: Shown<KazakhScale>, mark: Mark, voice: Voice): string {
  const shown = minus(digits, voice);
  if (!scale) {
    const isPart = mark === 'p3' || possessiveCase(mark) !== undefined;
    const word = isPart ? collective(counted) : undefined;
    if (word) return word + suffixAfterPossessive(word, possessiveCase(mark) ?? 'nom');
    return joined(shown, '-', endingOf(spokenEnd(digits), mark));
  }
  const isWord = voice === 'spoken' || scale.size === THOUSANDS;
  const text = `${shown}${NBSP}${isWord ? scale.word : scale.short}`;
  return joined(text, isWord ? '' : '-', endingOf(scale.word, mark));
}

const joined = (text: string, hyphen: string, ending: string) =>
  ending === '' ? text : text + hyphen + ending;

/** A range takes the ending of its second number. */
function numberIn([first, last]: Numbers, mark: Mark, voice: Voice = 'written'): string {
  if (!last) return scaled(first, mark, voice);
  const digits = first.scale === last.scale ? first.digits : scaled(first, 'nom', voice);
  return scaled({ ...last, digits: `${digits}–${last.digits}` }, mark, voice);
}

/** The unit after its number, with an ending. */
function unitWord(unit: KazakhUnit, mark: Mark, voice: Voice): string {
  if (unit.kind === 'noun') return declined(unit.noun, mark);
  if (unit.kind !== 'percent') return '';
  return voice === 'spoken' ? declined(PERCENT, mark) : joined('%', '-', endingOf(PERCENT.word, mark));
}

/** A number with its unit; without a unit the number itself takes the ending. */
function phrase(
  number: (mark: Mark) => string,
  unit: KazakhUnit,
  isScaled: boolean,
  mark: Mark,
  voice: Voice,
): string {
  const word = unitWord(unit, mark, voice);
  if (word === '') return number(mark);
  if (word.startsWith('%')) return number('nom') + word;
  return `${number('nom')}${isScaled ? ' ' : NBSP}${word}`;
}

function leadOf(unit: KazakhUnit, mark: Mark): string {
  if (unit.kind !== 'noun') return '';
  return (mark === 'nom' ? unit.lead : (unit.leadInCase ?? unit.lead)) ?? '';
}

/** Number and unit with an ending, without a hedge. Ends of a range that differ in scale, or are read aloud, stand apart. */
function measured(quantity: Quantity, mark: Mark, voice: Voice): string {
  const unit = unitOf(quantity);
  const numbers = numbersOf(quantity);
  const [first, last = first] = numbers;
  const lead = leadOf(unit, mark);
  if (last !== first && (voice === 'spoken' || first.scale !== last.scale)) {
    const isShared = first.scale === last.scale;
    const from = isShared
      ? scaled({ ...first, scale: undefined }, 'abl', voice)
      : phrase((each) => scaled(first, each, voice), unit, first.scale !== undefined, 'abl', voice);
    const to = phrase((each) => scaled(last, each, voice), unit, last.scale !== undefined, 'dat', voice);
    return `${lead}${from} ${to} дейін`;
  }
  return lead + phrase((each) => numberIn(numbers, each, voice), unit, last.scale !== undefined, mark, voice);
}

/** «Астам» takes endings itself: астамы, астамын. */
function afterHedge(word: string, mark: Mark): string {
  const wanted = possessiveCase(mark) ?? (isCase(mark) ? mark : 'nom');
  if (mark === 'nom' || mark === 'adj') return word;
  const owned = word + (isFront(word) ? 'і' : 'ы');
  return owned + suffixAfterPossessive(owned, wanted);
}

/** A quantity with its hedge. */
function hedged(quantity: Quantity, mark: Mark, voice: Voice): string {
  const before = BEFORE[quantity.qualifier];
  if (before) return `${before} ${measured(quantity, mark, voice)}`;
  const after = AFTER[quantity.qualifier];
  if (!after) return measured(quantity, mark, voice);
  const unit = unitOf(quantity);
  if (unit.kind === 'noun' && unit.noun.kind === 'counted')
    return `${numberIn(numbersOf(quantity), after.ending, voice)} ${after.word} ${declined(unit.noun, mark)}`;
  return `${measured(quantity, after.ending, voice)} ${afterHedge(after.word, mark)}`;
}

function dateIn({ value, qualifier }: Quantity, { style, marks }: Form): string {
  const mark = DATE_MARKS.find((known) => marks.includes(known));
  const plain = formatDate(String(value), mark);
  if (style !== 'full') return plain;
  const before = BEFORE[qualifier];
  if (before) return `${before} ${plain}`;
  const after = AFTER[qualifier];
  return after ? `${formatDate(String(value), after.ending)} ${after.word}` : plain;
}

/** A quantity in a form. */
export function wordsOf(quantity: Quantity, form: Form, voice: Voice = 'written'): string {
  if (quantity.unit === 'date') return dateIn(quantity, form);
  const mark = markOf(form);
  if (unitOf(quantity).kind === 'ordinal') return ordinal(Number(quantity.value), mark);
  if (form.style === 'digits') {
    const numbers = numbersOf(quantity);
    const digits = numbers.map((number) => number.digits).join('–');
    return joined(digits, '-', endingOf(spokenEnd((numbers[1] ?? numbers[0]).digits), mark));
  }
  if (form.style === 'number') return numberIn(numbersOf(quantity), mark, voice);
  return form.style === 'full' ? hedged(quantity, mark, voice) : measured(quantity, mark, voice);
}

function isCounted(quantity: Quantity): boolean {
  const unit = unitOf(quantity);
  return unit.kind === 'noun' && unit.noun.kind === 'counted';
}

/** Why a quantity cannot stand in a form. */
export function refusal(quantity: Quantity, form: Form): string | null {
  const mark = markOf(form);
  if (quantity.unit === 'date') return null;
  if (form.marks.includes('in') || form.marks.includes('of')) return 'in and of with a date alone';
  const after = form.style === 'full' ? AFTER[quantity.qualifier] : undefined;
  if (!after || mark === 'nom') return null;
  if (isCounted(quantity) || (after.word === 'астам' && mark !== 'adj')) return null;
  return `no ending after «${after.word}»: {…|value|${mark}}, or other words`;
}

/** The unit and scale a quantity is shown in. */
export function measureOf(quantity: Quantity): string {
  if (quantity.unit === 'date' || quantity.unit === 'ordinal') return quantity.unit;
  const numbers = numbersOf(quantity);
  return `${quantity.unit} ${(numbers[1] ?? numbers[0]).scale?.short ?? ''}`.trim();
}

export const formatNumber = (value: number, decimals?: number): string =>
  formatDigits(SEPARATORS, value, decimals);
