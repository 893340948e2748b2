import type { Qualifier, Unit } from '../../model/index.ts';

/** A number read from a figure as printed. */
export interface PrintedNumber {
  readonly value: number;
  /** The unit the print names, or `null` where it names none this compiler knows. */
  readonly unit: Unit | null;
}
/** A calendar date read from a figure as printed; a part that is not printed is missing. */
interface PrintedDate {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}
export interface PrintedFigure {
  readonly numbers: readonly PrintedNumber[];
  readonly date: PrintedDate;
  /** "this year", "past five years": the calendar is the reader's to know. */
  readonly relative: boolean;
  /** Hedges the print carries. */
  readonly qualifiers: readonly Qualifier[];
}

const CARDINALS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
  half: 0.5,
  twice: 2,
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Words after a number, most telling first. */
const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/\btenge per\b/i, 'KZT/USD'],
  [/\btenge\b/i, 'KZT'],
  [/\bdollars?\b|\bUSD\b/i, 'USD'],
  [/\bsquare met(?:er|re)s?\b/i, 'm2'],
  [/\bmet(?:er|re)s?\b/i, 'm'],
  [/\btons?\b|\btonnes?\b/i, 't'],
  [/\bhectares?\b/i, 'ha'],
  [/\bkilograms?\b|\bkg\b/i, 'kg'],
  [/%|\bper ?cent\b/i, 'percent'],
  [/\btimes\b|-?fold\b/i, 'times'],
  [/\bpeople\b|\bpersons?\b|\bworkers\b|\bemployees\b/i, 'people'],
  [/\bjobs\b/i, 'jobs'],
  [/\benterprises\b|\bcompanies\b|\bfirms\b/i, 'enterprises'],
  [/\borgani[sz]ations\b/i, 'organisations'],
  [/\bprojects\b/i, 'projects'],
  [/\bplants\b|\bfactories\b/i, 'plants'],
  [/\bunits\b|\bpieces\b/i, 'pieces'],
  [/\byears?\b/i, 'years'],
];

const ALIKE: Readonly<Partial<Record<Unit, readonly Unit[]>>> = {
  pieces: ['items', 'count'],
  times: ['ratio', 'index'],
  enterprises: ['organisations'],
};

/** Whether a fact may carry a unit although the print says another: "units" are pieces, items or a count. */
export function unitsAgree(printed: Unit | null, stated: Unit): boolean {
  return printed === null || printed === stated || (ALIKE[printed]?.includes(stated) ?? false);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const NUMBER = new RegExp(
  String.raw`(\$\s?)?(?:(\d[\d,]*(?:\.\d+)?)|\b(${Object.keys(CARDINALS).join('|')})(?=-?fold\b|\b)|\b(${Object.keys(ORDINALS).join('|')})\b)(?:\s*(thousand|million|billion|trillion)\b)?`,
  'gi',
);

/** A known word's number; a word that is none is 1, so that a missing scale changes nothing. */
function worth(words: Readonly<Record<string, number>>, word: string | undefined): number {
  return words[word?.toLowerCase() ?? ''] ?? 1;
}

function unitAfter(text: string): Unit | null {
  return UNIT_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function numbers(token: string): PrintedNumber[] {
  const matches = [...token.matchAll(NUMBER)];
  return matches.map((match, index) => {
    const [whole, dollar, digits, cardinal, ordinal, scale] = match;
    const base = digits
      ? Number(digits.replaceAll(',', ''))
      : worth(CARDINALS, cardinal) * worth(ORDINALS, ordinal);
    const after = unitAfter(token.slice(match.index + whole.length, matches[index + 1]?.index));
    const unit = dollar ? 'USD' : ordinal ? 'ordinal' : after;
    // Rounding the product keeps 5.2 million a whole number.
    return { value: Number((base * worth(SCALES, scale)).toPrecision(15)), unit };
  });
}

function date(token: string): PrintedDate {
  const year = /\b(1[89]\d\d|20\d\d)\b/.exec(token)?.[1];
  const monthName = MONTHS.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(token));
  const month = monthName && String(MONTHS.indexOf(monthName) + 1).padStart(2, '0');
  const day =
    monthName &&
    new RegExp(`\\b(\\d{1,2})\\s+${monthName}\\b|\\b${monthName}\\s+(\\d{1,2})\\b`, 'i').exec(token);
  const dayText = day && (day[1] ?? day[2])?.padStart(2, '0');
  return { ...(year && { year }), ...(month && { month }), ...(dayText && { day: dayText }) };
}

const NUMBER_START = String.raw`(?:\$?\d|${Object.keys(CARDINALS).join('|')})`;
const HEDGES: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(?:about|around|approximately|some)\b/i, 'about'],
  // "Over the past ten years" is a span of time, "over 150 projects" a bound.
  [new RegExp(String.raw`\b(?:more than|over|above)\s+${NUMBER_START}`, 'i'), 'more-than'],
  [new RegExp(String.raw`\b(?:less than|under|below)\s+${NUMBER_START}`, 'i'), 'less-than'],
  [/\b(?:nearly|almost)\b/i, 'nearly'],
  [/\bat least\b/i, 'at-least'],
  [/\bat most\b/i, 'at-most'],
  [/\bup to\b/i, 'up-to'],
  [/\brecord\b/i, 'record'],
];

/** Reads a figure as printed in English. */
export function parseToken(token: string): PrintedFigure {
  return {
    numbers: numbers(token),
    date: date(token),
    relative: /\b(?:this|last|past|next|previous|coming)\b/i.test(token),
    qualifiers: HEDGES.filter(([pattern]) => pattern.test(token)).map(([, qualifier]) => qualifier),
  };
}
