import type { Inline } from './prose.ts';

/** One of the five texts the story is told from. The text itself is never in the repository. */
export interface Source {
  readonly id: string;
  /** File name of the archived text, as published in `facts.json`. */
  readonly file: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO 8601 date, to the precision known; `null` where the page is undated. */
  readonly published: string | null;
  /** How the date was established, in a few plain words. */
  readonly dateBasis: string;
  readonly url: string;
  readonly language: string;
  /** SHA-256 of the archived text, lower-case hex. */
  readonly archivedSha256: string;
  /** What the story has from it, in our words. */
  readonly contribution: readonly Inline[];
}

/** An error printed in a source, and what the story makes of it. */
export interface Erratum {
  readonly id: string;
  readonly source: string;
  /** The paragraph that prints it; `null` where another report of the same matter does. */
  readonly paragraph: number | null;
  readonly text: readonly Inline[];
  /** The facts its text refers to and the claim it belongs to; both lead to the steps that mention it. */
  readonly facts: readonly string[];
  readonly claim: string | null;
}

/** A published page outside the five sources, used for context facts only. */
export interface Publication {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** As the page gives it, or how it was inferred; not always a calendar date. */
  readonly date: string;
  readonly url: string;
}
