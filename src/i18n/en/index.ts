import type { Locale } from '../locale.ts';
import {
  formatCompact,
  formatDate,
  formatNumber,
  formatQuantity,
  measureOf,
  nounProblem,
} from './quantities.ts';
import { messages } from './messages/index.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { formatShare, formatSize } from './sizes.ts';

/** English. */
export const en: Locale = {
  id: 'en',
  name: 'English',
  marks: { cases: [], dates: [], genders: [] },
  numberWords: NUMBER_WORDS,
  number: formatNumber,
  date: formatDate,
  dateReference: (iso) => formatDate(iso),
  quantity(quantity) {
    const { full, value, number } = formatQuantity(quantity);
    return { full, value, number };
  },
  reference: (quantity, { style }) => formatQuantity(quantity)[style],
  refusal: () => null,
  measure: measureOf,
  compact: formatCompact,
  spoken: (quantity) => formatQuantity(quantity).full,
  nounProblem,
  typography: (text) => text,
  fold: (text) => text,
  size: formatSize,
  share: formatShare,
  messages,
};
