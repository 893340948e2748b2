import type { Language } from '../../model/index.ts';

/** A number found among words. */
export interface NumberSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Digits with their separators and whatever is glued to them: "466,000", "42%", "3D", "1990s". */
const DIGITS = String.raw`\p{N}+(?:[.,:]\p{N}+)*[\p{L}%]*`;

const EN_CARDINALS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion'.split(
    ' ',
  );
const EN_ORDINALS =
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth'.split(
    ' ',
  );
const EN_MULTIPLES = [
  'half',
  'halves',
  'halved',
  'halving',
  'quarters?',
  'quartered',
  'dozens?',
  'doubl(?:e|es|ed|ing)',
  'tripl(?:e|es|ed|ing)',
  'trebl(?:e|es|ed|ing)',
  'quadrupl(?:e|es|ed|ing)',
  'quintupl(?:e|es|ed|ing)',
  'twice',
  'thrice',
];

const EN = [
  ...EN_CARDINALS.map((word) => `${word}-?fold`),
  ...EN_CARDINALS.map((word) => `${word}s?`),
  ...EN_ORDINALS.map((word) => `${word}s?`),
  ...EN_MULTIPLES,
];

const RU = [
  'дв(?:а|е|ух|ум|умя)',
  'тр(?:и|[её]х|[её]м|емя)',
  'четыр(?:е|[её]х|[её]м|ьмя)',
  '(?:пят|шест|сем|восем|восьм|девят|десят|двадцат|тридцат)(?:ь|и|ью|ый|ая|ое|ого|ой|ому|ом|ые|ых)',
  '(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат\\p{L}+',
  'сорок\\p{L}*',
  '(?:пять|шесть|семь|восемь)десят\\p{L}*',
  'девяност\\p{L}+',
  'ст[оа]',
  'двести',
  'триста',
  'четыреста',
  '(?:пять|шесть|семь|восемь|девять)сот',
  'тысяч\\p{L}*',
  'миллион\\p{L}*',
  'миллиард\\p{L}*',
  'триллион\\p{L}*',
  'половин\\p{L}+',
  'полтор\\p{L}+',
  'четверт\\p{L}+',
  'трет(?:ь|и|ий|ья|ье|ьего|ьей|ьих)',
  'втор(?:ой|ая|ое|ого|ую|ым|ые|ых)',
  'вдвое',
  'втрое',
  'вчетверо',
  'впятеро',
  'дважды',
  'трижды',
  'дюжин\\p{L}*',
  '(?:дву|тр[её]х|четыр[её]х)кратн\\p{L}+',
];

const KK_TAIL = '(?:н?[іы]?нш[іы]|еу|еуі|еуін)?';
const KK = [
  'екі',
  'үш',
  'төрт',
  'бес',
  'алты',
  'жеті',
  'сегіз',
  'тоғыз',
  'жиырма',
  'отыз',
  'қырық',
  'елу',
  'алпыс',
  'жетпіс',
  'сексен',
  'тоқсан',
  'жүз',
  'мың',
  'миллион',
  'миллиард',
  'триллион',
]
  .map((word) => word + KK_TAIL)
  .concat('он', 'оныншы', 'жарты(?:сы)?', 'ширек', 'ширегі');

const WORDS: Readonly<Record<Language, readonly string[]>> = { en: EN, ru: RU, kk: KK };
const JOINERS: Readonly<Record<Language, string>> = { en: '(?:[- ]|[- ]and[- ])', ru: '[- ]', kk: '[- ]' };

function lexicon(language: Language): RegExp {
  const word = `(?:${WORDS[language].join('|')})`;
  const words = `(?<![\\p{L}\\p{N}])${word}(?:${JOINERS[language]}${word})*(?![\\p{L}\\p{N}])`;
  return new RegExp(`${DIGITS}|${words}`, 'giu');
}

const LEXICONS: Readonly<Record<Language, RegExp>> = {
  en: lexicon('en'),
  ru: lexicon('ru'),
  kk: lexicon('kk'),
};

/**
 * Numbers in a text: any digit, and words of the written lexicon, longest run first ("twenty-five",
 * "two-thirds" are one find). "One" and "first" are free in every language.
 */
export function numbersIn(text: string, language: Language): NumberSpan[] {
  return [...text.matchAll(LEXICONS[language])].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Relative periods and ordinals by name, which count as figures in a source though not in our prose. */
const RELATIVE =
  /\b(?:this|last|past|next|previous|coming)\s+(?:\w+\s+)?(?:years?|months?|quarters?|decades?)\b|\bFirst(?=\s+\p{Lu})/gu;

/** Figures of an English source text: numbers, and relative periods such as "this year". */
export function figuresIn(text: string): NumberSpan[] {
  const relative = [...text.matchAll(RELATIVE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...numbersIn(text, 'en'), ...relative].sort((a, b) => a.start - b.start);
}
