import { localeOf } from '../../i18n/languages.ts';
import type { Language } from '../../model/index.ts';

/** A number found among words. */
export interface NumberSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Digits with their separators and whatever is glued to them: "466,000", "42%", "3D", "1990s". */
const DIGITS = String.raw`\p{N}+(?:[.,:]\p{N}+)*[\p{L}%]*`;

function lexicon(language: Language): RegExp {
  const { words, joiner, notAfter } = localeOf(language).numberWords;
  const word = `(?:${words.join('|')})`;
  const before = `(?<![\\p{L}\\p{N}]${notAfter === undefined ? '' : `|${notAfter}`})`;
  const run = `${before}${word}(?:${joiner}${word})*(?![\\p{L}\\p{N}])`;
  return new RegExp(`${DIGITS}|${run}`, 'giu');
}

const lexicons = new Map<Language, RegExp>();

/** The expression of a language, built when it is first asked for. */
function lexiconOf(language: Language): RegExp {
  const known = lexicons.get(language) ?? lexicon(language);
  lexicons.set(language, known);
  return known;
}

/**
 * Numbers in a text: any digit, and words of the written lexicon, longest run first ("twenty-five",
 * "two-thirds" are one find). "One" and "first" are free in every language.
 */
export function numbersIn(text: string, language: Language): NumberSpan[] {
  return [...text.matchAll(lexiconOf(language))].map((match) => ({
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
