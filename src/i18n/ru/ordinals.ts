import type { Case } from './nouns.ts';

export const GENDERS = ['m', 'f', 'n'] as const;
export type Gender = (typeof GENDERS)[number];

/** Endings by gender in the order of the cases: nominative, genitive, dative, accusative, instrumental, prepositional. */
const HARD: Readonly<Record<Gender, readonly string[]>> = {
  m: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  f: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  n: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
};
const THIRD: Readonly<Record<Gender, readonly string[]>> = {
  m: ['ий', 'ьего', 'ьему', 'ий', 'ьим', 'ьем'],
  f: ['ья', 'ьей', 'ьей', 'ью', 'ьей', 'ьей'],
  n: ['ье', 'ьего', 'ьему', 'ье', 'ьим', 'ьем'],
};
/** After digits: one letter where a vowel stands before the last letter of the word, else two. */
const AFTER_DIGITS: Readonly<Record<Gender, readonly string[]>> = {
  m: ['й', 'го', 'му', 'й', 'м', 'м'],
  f: ['я', 'й', 'й', 'ю', 'й', 'й'],
  n: ['е', 'го', 'му', 'е', 'м', 'м'],
};
const STEMS = ['перв', 'втор', 'трет', 'четвёрт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'];
/** These are stressed on the ending: второй, шестой, седьмой, восьмой. */
const STRESSED = new Set([2, 6, 7, 8]);
const ORDER: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'pre'];

/** An ordinal: a word up to ten, above it digits with the letters of the ending. */
export function ordinal(value: number, gender: Gender, wanted: Case): string {
  const index = ORDER.indexOf(wanted);
  const stem = STEMS[value - 1];
  if (stem === undefined) return `${value}-${AFTER_DIGITS[gender][index] ?? ''}`;
  const ending = (value === 3 ? THIRD : HARD)[gender][index] ?? '';
  return stem + (STRESSED.has(value) && ending === 'ый' ? 'ой' : ending);
}
