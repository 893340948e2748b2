import { endingOf, type Mark } from './nouns.ts';

const WORDS = [
  'бірінші',
  'екінші',
  'үшінші',
  'төртінші',
  'бесінші',
  'алтыншы',
  'жетінші',
  'сегізінші',
  'тоғызыншы',
  'оныншы',
];
/** From two to seven, a number of a set is a word of its own: екеуі. */
const COLLECTIVES = ['', '', 'екеуі', 'үшеуі', 'төртеуі', 'бесеуі', 'алтауы', 'жетеуі'];

/** An ordinal: a word up to ten; above it digits with the hyphen that stands for the ending before a noun. */
export function ordinal(value: number, mark: Mark): string {
  const word = WORDS[value - 1];
  return word === undefined ? `${value}-` : word + endingOf(word, mark);
}

/** The word for a small part of a counted set, if it has one. */
export const collective = (value: number): string | undefined => COLLECTIVES[value] || undefined;
