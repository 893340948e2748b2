import { withoutLookAlikes } from '../shared/cyrillic.ts';

const LETTERS: Readonly<Record<string, string>> = { ё: 'е', й: 'и', ъ: '' };

/** Letters that are typed for one another made one: ё and е, й and и. The text is in lower case. */
export function foldLetters(text: string): string {
  return withoutLookAlikes(text).replaceAll(/[ёйъ]/g, (letter) => LETTERS[letter] ?? letter);
}
