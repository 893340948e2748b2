/** What can be found, in the order in which results are shown. */
export const FIND_GROUPS = ['steps', 'figures', 'names'] as const;
export type FindGroup = (typeof FIND_GROUPS)[number];

/** Something that can be found, and where it stands. */
export interface FindEntry {
  readonly title: string;
  /** A line below the title: the chapter, the value, what a name stands for. */
  readonly detail: string;
  /** Address below the language's root, with its fragment. */
  readonly url: string;
  /** More words that lead here, not shown. */
  readonly words: string;
}

/** All that can be found in one language. Fetched when first asked for. */
export interface FindIndex {
  readonly spellings: readonly (readonly string[])[];
  readonly entries: Readonly<Record<FindGroup, readonly FindEntry[]>>;
}
