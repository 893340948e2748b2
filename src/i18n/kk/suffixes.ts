/** Endings of cases; `p3` is the possessive of the third person, `adj` makes an adjective. */
export const CASES = ['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins'] as const;
export type Case = (typeof CASES)[number];
export type Ending = Exclude<Case, 'nom'> | 'p3' | 'adj';

/** Words whose vowels do not tell, or tell the wrong harmony. */
const FRONT = new Set(['жүз', 'елу', 'нөл', 'метр', 'рубль', 'теңге', 'есе']);
const BACK = new Set(['мың', 'он', 'миллион', 'миллиард', 'триллион', 'доллар', 'гектар', 'тонна', 'пайыз']);

const lastWordOf = (phrase: string) => phrase.split(/\s/u).at(-1) ?? '';

/** Whether a word takes endings with front vowels: е, і. The last syllable decides. */
export function isFront(phrase: string): boolean {
  const word = lastWordOf(phrase);
  if (FRONT.has(word) || word.endsWith('ь')) return true;
  if (BACK.has(word)) return false;
  const vowel = [...word].reverse().find((letter) => 'аоұыяәөүіеэ'.includes(letter));
  return vowel !== undefined && 'әөүіеэ'.includes(vowel);
}

type Sound = 'vowel' | 'nasal' | 'l' | 'glide' | 'sibilant' | 'voiceless';

/** The last sound of a word; a final б, в, г, д of a loanword counts as voiceless. */
function lastSound(word: string): Sound {
  const last = word.replace(/ь$/, '').at(-1) ?? '';
  if ('аәоөұүыіеэияю'.includes(last)) return 'vowel';
  if ('мнң'.includes(last)) return 'nasal';
  if (last === 'л') return 'l';
  if ('рйу'.includes(last)) return 'glide';
  return 'зж'.includes(last) ? 'sibilant' : 'voiceless';
}

/** Endings with back vowels, by the last sound. */
const ENDINGS: Readonly<Record<Ending, Readonly<Record<Sound, string>>>> = {
  dat: { vowel: 'ға', nasal: 'ға', l: 'ға', glide: 'ға', sibilant: 'ға', voiceless: 'қа' },
  abl: { vowel: 'дан', nasal: 'нан', l: 'дан', glide: 'дан', sibilant: 'дан', voiceless: 'тан' },
  acc: { vowel: 'ны', nasal: 'ды', l: 'ды', glide: 'ды', sibilant: 'ды', voiceless: 'ты' },
  gen: { vowel: 'ның', nasal: 'ның', l: 'дың', glide: 'дың', sibilant: 'дың', voiceless: 'тың' },
  loc: { vowel: 'да', nasal: 'да', l: 'да', glide: 'да', sibilant: 'да', voiceless: 'та' },
  ins: { vowel: 'мен', nasal: 'мен', l: 'мен', glide: 'мен', sibilant: 'бен', voiceless: 'пен' },
  p3: { vowel: 'сы', nasal: 'ы', l: 'ы', glide: 'ы', sibilant: 'ы', voiceless: 'ы' },
  adj: { vowel: 'лық', nasal: 'дық', l: 'дық', glide: 'лық', sibilant: 'дық', voiceless: 'тық' },
};
/** After a possessive ending. */
const AFTER_POSSESSIVE: Readonly<Record<Exclude<Case, 'nom'>, string>> = {
  dat: 'на',
  abl: 'нан',
  acc: 'н',
  gen: 'ның',
  loc: 'нда',
  ins: 'мен',
};

const FRONTED: Readonly<Record<string, string>> = { ғ: 'г', қ: 'к', а: 'е', ы: 'і' };
/** The instrumental has one vowel in all words. */
const harmonised = (ending: string, word: string) =>
  isFront(word) && !ending.endsWith('ен')
    ? ending.replace(/[ғқаы]/g, (letter) => FRONTED[letter] ?? letter)
    : ending;

/** The ending a word takes, without the word. */
export function suffix(word: string, ending: Ending): string {
  return harmonised(ENDINGS[ending][lastSound(word)], word);
}

/** The case ending of a word that ends in a possessive: орны, орнына. */
export function suffixAfterPossessive(word: string, wanted: Case): string {
  return wanted === 'nom' ? '' : harmonised(AFTER_POSSESSIVE[wanted], word);
}

/** A word with its possessive ending: зауыты, рублі, талшығы. */
export function possessive(word: string): string {
  const voiced: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };
  const stem = word.replace(/ь$/, '').replace(/[пкқ]$/, (letter) => voiced[letter] ?? letter);
  return stem + suffix(word, 'p3');
}

const ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const POWERS = [
  [1e12, 'триллион'],
  [1e9, 'миллиард'],
  [1e6, 'миллион'],
  [1e3, 'мың'],
  [1e2, 'жүз'],
] as const;

/** The last word of a whole number read aloud. */
function lastWord(value: number): string {
  if (value === 0) return 'нөл';
  if (value % 10 > 0) return ONES[value % 10] ?? '';
  if (value % 100 > 0) return TENS[(value % 100) / 10] ?? '';
  return POWERS.find(([power]) => value % power === 0)?.[1] ?? '';
}

/** The last word of digits read aloud, which decides their endings: «1,7» ends in «жеті», «0,43» in «үш». */
export function spokenEnd(digits: string): string {
  const [whole = '', fraction] = digits.split(',');
  return lastWord(Number(fraction ?? whole.replace(/\D/g, '')));
}
