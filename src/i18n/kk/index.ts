import type { Locale } from '../locale.ts';
import { sizeInMegabytes, wholePercent } from '../shared/sizes.ts';
import { compact } from './compact.ts';
import { DATE_MARKS, formatDate } from './dates.ts';
import { formatNumber, measureOf, refusal, SEPARATORS, wordsOf } from './grammar.ts';
import { MARKS, nounProblem } from './nouns.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { foldLetters } from './search.ts';
import { typography } from './typography.ts';

/** Kazakh. */
export const kk: Locale = {
  id: 'kk',
  name: 'Қазақша',
  marks: { cases: MARKS, dates: DATE_MARKS, genders: [] },
  numberWords: NUMBER_WORDS,
  number: formatNumber,
  date: (iso) => formatDate(iso),
  dateReference: (iso, marks) =>
    formatDate(
      iso,
      DATE_MARKS.find((known) => marks.includes(known)),
    ),
  quantity: (quantity) => ({
    full: wordsOf(quantity, { style: 'full', marks: [] }),
    value: wordsOf(quantity, { style: 'value', marks: [] }),
    number: wordsOf(quantity, { style: 'number', marks: [] }),
  }),
  reference: wordsOf,
  refusal,
  measure: measureOf,
  compact,
  spoken: (quantity) => wordsOf(quantity, { style: 'full', marks: [] }, 'spoken'),
  nounProblem,
  typography,
  fold: foldLetters,
  size: (bytes) => sizeInMegabytes(bytes, SEPARATORS),
  share: (done, total) => `${wholePercent(done, total)}%`,
  messages: null,
};
