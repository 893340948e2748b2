import { withoutLookAlikes } from '../shared/cyrillic.ts';

/** Kazakh letters as they are typed on a Russian keyboard; і and ы are typed for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ы: 'и',
  ё: 'е',
  й: 'и',
  ъ: '',
  ь: '',
};

/** Letters that are typed for one another made one; a hyphen between letters is dropped. The text is in lower case. */
export function foldLetters(text: string): string {
  return withoutLookAlikes(text)
    .replaceAll(/(?<=\p{Script=Cyrillic})-(?=\p{Script=Cyrillic})/gu, '')
    .replaceAll(/[әғқңөұүһіыёйъь]/g, (letter) => LETTERS[letter] ?? letter);
}
