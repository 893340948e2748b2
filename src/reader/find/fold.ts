/** "466,000", "466 000" and "466000" are one number; "3,6" and "3.6" too. */
function plainNumbers(text: string): string {
  return text
    .replaceAll(/(?<![\d.,])\d{1,3}(?:[,\s]\d{3})+(?!\d)/gu, (number) => number.replaceAll(/\D/g, ''))
    .replaceAll(/(\d),(\d)/g, '$1.$2');
}

/** Makes one of letters that are typed for one another in a language; the text is in lower case. */
export type FoldLetters = (text: string) => string;

/** A text without case, accents and apostrophes, its numbers without separators: how things are compared. */
export function fold(text: string, foldLetters: FoldLetters = (lower) => lower): string {
  const bare = foldLetters(text.toLowerCase())
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’ʻʼ`]/gu, '');
  return plainNumbers(bare.toLowerCase().replaceAll('ı', 'i'));
}

/** The words of a folded text; "27.5" is one. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? [];
}

/** A word that is still being typed stands for a longer one from so many letters on. */
const TYPED = 4;
/** More ways of writing one query than this are not worth the time. */
const MOST = 24;

function replacements(query: string, group: readonly string[]): string[] {
  return group.flatMap((spelling) => {
    const others = group.filter((other) => other !== spelling);
    const padded = ` ${query} `;
    const at = padded.indexOf(` ${spelling} `);
    if (at >= 0)
      return others.map((other) => (query.slice(0, at) + other + query.slice(at + spelling.length)).trim());
    const typed = query.split(' ').map((_, index, all) => all.slice(index).join(' '));
    const open = typed.find((tail) => tail.length >= TYPED && spelling.startsWith(tail));
    return open === undefined
      ? []
      : others.map((other) => query.slice(0, query.length - open.length) + other);
  });
}

/** A query in all the spellings its words are known by, itself first. Query and spellings are folded words. */
export function alternatives(query: string, groups: readonly (readonly string[])[]): string[] {
  const found = [query];
  for (let index = 0; index < found.length && found.length < MOST; index++)
    for (const group of groups)
      for (const other of replacements(found[index] ?? '', group))
        if (!found.includes(other) && found.length < MOST) found.push(other);
  return found;
}

/** Letters to add, drop, change or swap with their neighbour to make one word of another. */
export function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}
