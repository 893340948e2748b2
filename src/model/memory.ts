import type { PlaylistStore } from './present.ts';
import type { SettingsSync } from './settings.ts';

/** What can be bookmarked. `chapter` is the page's id; `step` is null on pages that have none. */
export type BookmarkTarget =
  | { readonly kind: 'step'; readonly chapter: string; readonly step: string }
  | { readonly kind: 'fact'; readonly chapter: string; readonly step: string | null; readonly fact: string }
  | {
      readonly kind: 'chart';
      readonly chapter: string;
      readonly step: string | null;
      readonly chart: string;
    };

/** A fact as it stood when it was bookmarked, so that a later edition can say what changed. */
export interface FactSnapshot {
  readonly value: number | string;
  readonly text: string;
  readonly edition: string;
}

export interface Bookmark {
  /** A UUID. */
  readonly id: string;
  readonly target: BookmarkTarget;
  /** The reader's own words, plain text; empty where there are none. */
  readonly note: string;
  /** ISO 8601 times. */
  readonly created: string;
  readonly updated: string;
  /** Sorts among the others as a string. */
  readonly order: string;
  /** Of facts only. */
  readonly value: FactSnapshot | null;
}

/** How far a chapter was read. Steps are ids, never pixels. */
export interface Progress {
  readonly chapter: string;
  readonly furthest: string;
  readonly last: string;
  /** ISO 8601 time of the last step. */
  readonly when: string;
  /** Every step that was reached. */
  readonly read: ReadonlySet<string>;
}

/** What kinds of answers there are. `guess` alone is forgotten by starting over: the rest is the reader's own writing. */
export const ANSWER_KINDS = ['guess', 'discuss', 'scorecard', 'poll'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type AnswerValue = number | string | boolean | null;

/** What a reader answered: a guess, words on a question, a row of a scorecard, a poll of a class. */
export interface Answer {
  /** `<kind>:<key>`, e.g. `guess:cotton-fibre`, `scorecard:programme/exports`. */
  readonly id: string;
  readonly kind: AnswerKind;
  readonly value: AnswerValue | readonly AnswerValue[];
  readonly note: string;
  /** ISO 8601. */
  readonly when: string;
}

/** A teacher's set of bookmarks, kept apart under its title until it is adopted. */
export interface Pack {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
  readonly added: string;
  readonly bookmarks: readonly Bookmark[];
}

/**
 * Why this browser does not keep what the reader marks, or what happened to what it kept.
 * `lost` (deleted behind the page, restored as far as known) and `corrupt` (some records unreadable, left out)
 * go with `kept: true`; all others mean memory for this visit.
 */
export type MemoryProblem =
  'missing' | 'failed' | 'blocked' | 'full' | 'newer' | 'outdated' | 'lost' | 'corrupt';
export interface MemoryState {
  /** Whether a confirmed write is on the disk. False: it lasts for this visit. */
  readonly persistent: boolean;
  readonly problem: MemoryProblem | null;
}

/** Takes back what was done. */
export type Undo = () => Promise<void>;

export interface ProgressStore {
  of(chapter: string): Progress | null;
  all(): readonly Progress[];
  /** The place read last, in any chapter. */
  latest(): Progress | null;
  /** A step became current. `steps` are the chapter's, in order. Saved at once; changes that come faster are joined. */
  reached(chapter: string, step: string, steps: readonly string[]): void;
  /** Resolves when all that was reached is on the disk. */
  settled(): Promise<void>;
}

export interface BookmarkStore {
  /** In the reader's order. */
  all(): readonly Bookmark[];
  find(target: BookmarkTarget): Bookmark | null;
  /** Resolves once the bookmark is on the disk (or, where nothing can be kept, in the visit's memory). */
  add(
    target: BookmarkTarget,
    more?: { readonly note?: string; readonly value?: FactSnapshot },
  ): Promise<Bookmark>;
  note(id: string, text: string): Promise<void>;
  remove(id: string): Promise<Undo>;
}

export interface AnswerStore {
  get(id: string): Answer | null;
  all(kind?: AnswerKind): readonly Answer[];
  save(id: string, answer: { readonly value?: Answer['value']; readonly note?: string }): Promise<void>;
}

/** Guesses by their id. Implemented over the answers, injected by `app`. */
export interface GuessStore {
  load(id: string): Promise<Answer['value']>;
  /** Null forgets the guess. */
  save(id: string, value: Answer['value']): Promise<void>;
}

export interface PackStore {
  all(): readonly Pack[];
  /** Merges a pack's bookmarks into the reader's own. Doing it twice changes nothing. The pack goes. */
  adopt(id: string): Promise<void>;
  remove(id: string): Promise<Undo>;
}

/** What a device holds, in numbers. */
export interface MemoryReport {
  readonly bookmarks: number;
  readonly notes: number;
  readonly answers: number;
  readonly chapters: number;
  readonly packs: number;
  /** Bytes this site uses in this browser, and may use; null where the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser promises to keep it; null where it knows no such promise. */
  readonly persisted: boolean | null;
}

/** All that is remembered on this device. Implemented by `memory`, opened and injected by `app`. */
export interface Memory {
  readonly state: MemoryState;
  readonly progress: ProgressStore;
  readonly bookmarks: BookmarkStore;
  readonly answers: AnswerStore;
  readonly settings: SettingsSync;
  /** Called after every change, of this tab or another, and when `state` changes. Returns its off. */
  subscribe(changed: () => void): () => void;
  /** What panels need and reading does not; fetched when first asked for. */
  transfer(): Promise<MemoryTransfer>;
  close(): void;
}

/** Why a file or link was refused, for messages: nothing was changed. */
export interface TransferRefusal {
  readonly ok: false;
  /**
   * `too-large`, `not-json`, `not-ours`, `newer` (made by a later edition), `invalid-value` (one value does not fit),
   * `unreadable` (a link this browser cannot unpack, or one cut short).
   */
  readonly code: 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'invalid-value' | 'unreadable';
  /** Place in the file, from 1; null for links. */
  readonly line: number | null;
  readonly column: number | null;
  /** `bookmarks[3].body.value`, for `invalid-value`. */
  readonly path: string | null;
  readonly expected: Expected | null;
  /** What stands there, shortened. */
  readonly found: string | null;
}
/** What belongs at a place in a file: a message each. */
export type Expected =
  | 'object'
  | 'list'
  | 'name'
  | 'version'
  | 'stamp'
  | 'id'
  | 'uuid'
  | 'answer'
  | 'setting'
  | 'time'
  | 'deletion-time'
  | 'text'
  | 'order'
  | 'target'
  | 'fact-snapshot'
  | 'flag'
  | 'value';

/** A file or link that was understood, before it is accepted. */
export interface Incoming {
  readonly ok: true;
  /** A pack is kept apart; a backup is merged. */
  readonly kind: 'backup' | 'pack';
  readonly title: string;
  readonly counts: {
    readonly bookmarks: number;
    readonly answers: number;
    readonly chapters: number;
    readonly runs: number;
  };
  /** Where its reader was last; null where nothing was read. */
  readonly last: Pick<Progress, 'chapter' | 'last'> | null;
  /** Merges a backup into what is here, or keeps a pack beside it. All or nothing. */
  accept(): Promise<void>;
}

/** How a target is called and found in the edition being read, for readable exports. */
export interface BookmarkDescription {
  readonly chapter: string;
  readonly title: string;
  readonly address: string;
  /** For facts: what they say now. */
  readonly now: string | null;
}
/** The words of a readable export. */
export interface MarkdownLabels {
  readonly title: string;
  readonly note: string;
  readonly then: string;
}

/** A link that carries everything, or its size where that is too much for one. */
export type TransferLink =
  | {
      readonly kind: 'link';
      readonly url: string;
      /** Whether a camera can still read it as a code. */ readonly code: boolean;
    }
  | { readonly kind: 'too-large'; readonly characters: number };

/** Order, packs, files and links: the work done at a desk rather than while reading. */
export interface MemoryTransfer {
  readonly packs: PackStore;
  readonly runs: PlaylistStore;
  /** Puts a bookmark before another, or last. */
  moveBookmark(id: string, before: string | null): Promise<void>;
  /** Forgets progress and guesses on every device that hears of it. Bookmarks and notes stay. */
  startOver(): Promise<Undo>;
  report(): Promise<MemoryReport>;
  /** Asks the browser to promise to keep what is stored. Asked for once, at the first bookmark. */
  persist(): Promise<boolean>;
  /** Deletes everything, here and in other tabs. Rejects where the database cannot be reached. */
  deleteAll(): Promise<void>;
  /** One JSON file of everything. `site` is the address of the site's root. */
  exportBackup(about: { readonly site: string; readonly edition: string }): string;
  /** Chosen bookmarks with their notes, under a title; with `runs`, one's runs for presenting too. */
  exportPack(about: {
    readonly site: string;
    readonly edition: string;
    readonly title: string;
    readonly ids: readonly string[];
    readonly runs?: boolean;
  }): string;
  /** The same to read, for people. Without ids, all bookmarks. */
  exportMarkdown(
    words: MarkdownLabels,
    describe: (bookmark: Bookmark) => BookmarkDescription,
    ids?: readonly string[],
  ): string;
  /** Reads a file. Never throws, changes nothing. */
  parseFile(text: string): Incoming | TransferRefusal;
  /** Everything in the fragment of an address: no server ever sees it. */
  createLink(page: string): Promise<TransferLink>;
  /** Reads the fragment of a hand-over link; null where it is none. Never throws, changes nothing. */
  parseLink(fragment: string): Promise<Incoming | TransferRefusal | null>;
}
