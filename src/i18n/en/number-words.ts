import type { NumberWords } from '../locale.ts';

const CARDINALS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion'.split(
    ' ',
  );
const ORDINALS =
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth'.split(
    ' ',
  );
const MULTIPLES = [
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

/** English number words. "One" and "first" are free. */
export const NUMBER_WORDS: NumberWords = {
  words: [
    ...CARDINALS.map((word) => `${word}-?fold`),
    ...CARDINALS.map((word) => `${word}s?`),
    ...ORDINALS.map((word) => `${word}s?`),
    ...MULTIPLES,
  ],
  joiner: '(?:[- ]|[- ]and[- ])',
};
