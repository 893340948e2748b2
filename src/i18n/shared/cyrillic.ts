/** Latin letters that are typed by mistake for Cyrillic ones that look the same. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};

/** Words with any Cyrillic letter, their Latin look-alikes made Cyrillic. The text is in lower case. */
export function withoutLookAlikes(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}]+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word)
      ? word.replaceAll(/[aceiopxy]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
      : word,
  );
}
