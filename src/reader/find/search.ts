import { FIND_GROUPS, type FindEntry, type FindGroup, type FindIndex } from '../../model/index.ts';
import { alternatives, distance, fold, wordsOf, type FoldLetters } from './fold.ts';

/** What was found for a query. */
export interface Found {
  /** Best first; empty groups are left out. */
  readonly groups: readonly {
    readonly group: FindGroup;
    readonly entries: readonly FindEntry[];
    readonly total: number;
  }[];
  readonly total: number;
  /** The folded words that were looked for, in every spelling: what to mark where one lands. */
  readonly words: readonly string[];
  /** Set where nothing was found as written, and something was with this spelling. */
  readonly instead: string | null;
}

/** Results shown in a group. */
const SHOWN = 5;
/** Shorter words are not corrected: too many others are near. */
const CORRECTED = 5;

/** What a word counts for by where it is found: whole, or as a beginning. */
const WEIGHTS = { title: [10, 7], detail: [4, 3], words: [2, 1] } as const;
const FIELDS = ['title', 'detail', 'words'] as const;

interface Prepared {
  readonly entry: FindEntry;
  readonly fields: Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;
}

function prepare(entry: FindEntry, foldLetters: FoldLetters | undefined): Prepared {
  const words = (text: string) => wordsOf(fold(text, foldLetters));
  return {
    entry,
    fields: { title: words(entry.title), detail: words(entry.detail), words: words(entry.words) },
  };
}

function scoreOf({ fields }: Prepared, word: string): number {
  let best = 0;
  for (const field of FIELDS) {
    const [whole, begun] = WEIGHTS[field];
    if (best >= whole) break;
    if (fields[field].includes(word)) best = Math.max(best, whole);
    else if (best < begun && fields[field].some((candidate) => candidate.startsWith(word))) best = begun;
  }
  return best;
}

/** Every word must be found somewhere in the entry; none where one is not. */
function score(prepared: Prepared, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const found = scoreOf(prepared, word);
    if (found === 0) return 0;
    sum += found;
  }
  const opens = words.every((word, index) => prepared.fields.title[index]?.startsWith(word));
  return opens ? sum + 5 : sum;
}

/** Looks things up in an index. Small enough to compare everything with every query. */
export class Finder {
  readonly #groups: readonly { readonly group: FindGroup; readonly entries: readonly Prepared[] }[];
  readonly #spellings: readonly (readonly string[])[];
  readonly #foldLetters: FoldLetters | undefined;
  #vocabulary: readonly string[] | undefined;

  constructor(index: FindIndex, foldLetters?: FoldLetters) {
    this.#foldLetters = foldLetters;
    this.#groups = FIND_GROUPS.map((group) => ({
      group,
      entries: index.entries[group].map((entry) => prepare(entry, foldLetters)),
    }));
    this.#spellings = index.spellings.map((group) => [
      ...new Set(group.map((each) => wordsOf(fold(each, foldLetters)).join(' '))),
    ]);
  }

  /** Finds a query as written and in the spellings known of its words; where nothing is, the nearest words. */
  find(query: string): Found {
    const words = wordsOf(fold(query, this.#foldLetters));
    if (words.length === 0) return { groups: [], total: 0, words: [], instead: null };
    const found = this.#all(words);
    if (found.total > 0) return { ...found, instead: null };
    const corrected = words.map((word) => this.#nearest(word));
    const changed = corrected.join(' ') !== words.join(' ');
    return changed ? { ...this.#all(corrected), instead: corrected.join(' ') } : { ...found, instead: null };
  }

  #all(words: readonly string[]): Omit<Found, 'instead'> {
    const queries = alternatives(words.join(' '), this.#spellings).map((each) => each.split(' '));
    const groups = this.#groups.flatMap(({ group, entries }) => {
      const scored = entries
        .map((prepared) => ({ prepared, best: Math.max(...queries.map((each) => score(prepared, each))) }))
        .filter(({ best }) => best > 0)
        .sort((a, b) => b.best - a.best);
      const shown = scored.slice(0, SHOWN).map(({ prepared }) => prepared.entry);
      return scored.length > 0 ? [{ group, entries: shown, total: scored.length }] : [];
    });
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    return { groups, total, words: [...new Set(queries.flat())] };
  }

  /** The word of the index that a mistyped one was meant for, or the word itself. */
  #nearest(word: string): string {
    if (word.length < CORRECTED) return word;
    this.#vocabulary ??= [
      ...new Set(
        this.#groups.flatMap(({ entries }) =>
          entries.flatMap(({ fields }) => FIELDS.flatMap((field) => fields[field])),
        ),
      ),
    ];
    if (this.#vocabulary.some((known) => known.startsWith(word))) return word;
    const limit = word.length >= 9 ? 2 : 1;
    const near = this.#vocabulary
      .map((known) => ({ known, far: distance(word, known) }))
      .filter(({ far }) => far <= limit)
      .sort((a, b) => a.far - b.far);
    return near[0]?.known ?? word;
  }
}
