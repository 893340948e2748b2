import type { Locale } from '../locale.ts';
import { compact } from './compact.ts';
import { formatDate } from './dates.ts';
import { formatNumber, measureOf, refusal, wordsOf } from './grammar.ts';
import { messages } from './messages/index.ts';
import { CASES, nounProblem } from './nouns.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { GENDERS } from './ordinals.ts';
import { foldLetters } from './search.ts';
import { formatShare, formatSize } from './sizes.ts';
import { typography } from './typography.ts';

/** Russian. */
export const ru: Locale = {
  id: 'ru',
  name: 'Русский',
  marks: { cases: CASES, dates: CASES, genders: GENDERS },
  numberWords: NUMBER_WORDS,
  number: formatNumber,
  date: (iso) => formatDate(iso),
  dateReference: (iso, marks) =>
    formatDate(
      iso,
      CASES.find((known) => marks.includes(known)),
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
  size: formatSize,
  share: formatShare,
  messages,
};
