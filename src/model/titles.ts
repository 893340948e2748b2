/** What titles of the story are called in the edition being read: enough to list and find them, no prose. */
export interface StoryTitles {
  readonly edition: string;
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps: readonly { readonly id: string; readonly heading: string }[];
  }[];
  /** Titles of charts. */
  readonly charts: Readonly<Record<string, string>>;
}

/** What a fact says in the edition being read. */
export interface FactNow {
  readonly label: string;
  readonly text: string;
  readonly value: number | string;
  /** Why the value is another than in an earlier edition. */
  readonly reason?: string;
}
export type FactsNow = Readonly<Record<string, FactNow>>;

/** Fetches both when they are first needed. Implemented by `app` from the compiled story. */
export interface TitleSource {
  titles(): Promise<StoryTitles>;
  facts(): Promise<FactsNow>;
}
