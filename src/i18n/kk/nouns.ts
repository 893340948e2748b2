import type { NounForms } from '../shared/quantity.ts';
import { possessive, suffix, suffixAfterPossessive, type Case } from './suffixes.ts';

/**
 * A Kazakh noun after a number: always singular. After a hedge, the number of a counted noun takes the ending
 * of the hedge, and of a measure the noun itself.
 */
export interface Noun {
  readonly kind: 'counted' | 'measure';
  readonly word: string;
  /** Whether the word ends in a possessive already: жұмыс орны. */
  readonly isPossessed: boolean;
  /** The word with its possessive ending. */
  readonly p3: string;
}

/** Possessive marks and the case each adds. */
const POSSESSIVES: Readonly<Record<string, Case>> = {
  p3: 'nom',
  p3acc: 'acc',
  p3dat: 'dat',
  p3gen: 'gen',
  p3loc: 'loc',
  p3abl: 'abl',
};
/** What a reference may ask a noun for. */
export const MARKS = [
  'nom',
  'gen',
  'dat',
  'acc',
  'loc',
  'abl',
  'ins',
  ...Object.keys(POSSESSIVES),
  'adj',
] as const;
export type Mark = (typeof MARKS)[number];

export const counted = (word: string, p3 = possessive(word)): Noun => ({
  kind: 'counted',
  word,
  isPossessed: false,
  p3,
});
export const measure = (word: string): Noun => ({ ...counted(word), kind: 'measure' });
export const possessed = (word: string): Noun => ({ ...counted(word, word), isPossessed: true });

/** The case a mark adds to the possessive, where it asks for one. */
export const possessiveCase = (mark: Mark): Case | undefined => POSSESSIVES[mark];

/** Whether a mark is a case of the noun itself. */
export const isCase = (mark: Mark): mark is Case => !(mark in POSSESSIVES) && mark !== 'adj';

/** The ending of a word for a mark, to stand after it or after a hyphen. */
export function endingOf(word: string, mark: Mark): string {
  const owned = possessiveCase(mark);
  if (owned !== undefined) {
    const ending = suffix(word, 'p3');
    return ending + suffixAfterPossessive(word + ending, owned);
  }
  if (mark === 'adj') return suffix(word, 'adj');
  return isCase(mark) && mark !== 'nom' ? suffix(word, mark) : '';
}

/** A noun as a mark asks for it. */
export function declined(noun: Noun, mark: Mark): string {
  const owned = possessiveCase(mark);
  if (owned !== undefined) return noun.p3 + suffixAfterPossessive(noun.p3, owned);
  if (noun.isPossessed && isCase(mark)) return noun.word + suffixAfterPossessive(noun.word, mark);
  return noun.word + endingOf(noun.word, mark);
}

const EXPECTED =
  'a Kazakh noun has one of stem and possessed (жұмыс орны), and may have p3 (кәсіпорны) and kind (counted or measure)';

/** What is wrong with the forms of a fact's own noun. */
export function nounProblem(forms: NounForms): string | null {
  const keys = Object.keys(forms);
  const isKnown = keys.every((key) => ['stem', 'possessed', 'p3', 'kind'].includes(key));
  const isOne = Boolean(forms['stem']) !== Boolean(forms['possessed']);
  const { kind = 'counted' } = forms;
  return isKnown && isOne && (kind === 'counted' || kind === 'measure') ? null : EXPECTED;
}

/** A fact's own noun. */
export function nounOf(forms: NounForms): Noun {
  const problem = nounProblem(forms);
  if (problem) throw new Error(problem);
  const { stem, possessed: owned, p3, kind } = forms;
  const read = owned ? possessed(owned) : counted(stem ?? '', p3);
  return kind === 'measure' ? { ...read, kind } : read;
}
