import type { Language } from './language.ts';
import type { ChapterId } from './chapters.ts';
import type { ChartSpec, Provenance, Tone } from './charts/index.ts';
import type { Chronology } from './chronology.ts';
import type { EmbedHeightTable } from './embed-measured.ts';
import type { Fact, Unit } from './fact.ts';
import type { Block, Inline } from './prose.ts';
import type { Publication, Erratum, Source } from './source.ts';
import type { StoryMessages } from './story-messages.ts';

export const CLAIM_KINDS = [
  'person',
  'body',
  'enterprise',
  'place',
  'product',
  'event',
  'plan',
  'complaint',
  'commitment',
  'statement',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
/** Kinds of claim that are a somebody or a something, and so have a name. */
export const NAMED_KINDS = [
  'person',
  'body',
  'enterprise',
  'place',
  'product',
] as const satisfies readonly ClaimKind[];

/** Something a source says that is not a number. `summary` is in our words. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly source: string;
  readonly paragraph: number;
  readonly summary: string;
  /** What a person, body, enterprise, place or product is called. */
  readonly name?: string;
  /** Other spellings and names under which it is looked for; misprints included. */
  readonly also: readonly string[];
}

/** A word of the trade and what it means. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly body: readonly Block[];
}

/** A prediction asked for before the value is shown. Skippable, never blocking. */
export type Guess =
  | {
      readonly kind: 'slider';
      readonly id: string;
      readonly prompt: Block;
      readonly min: number;
      readonly max: number;
      readonly increment: number;
      readonly unit: Unit;
      readonly answer: GuessValue;
      /** A stated reading shown as a ghost beside the answer. */
      readonly ghost?: GuessValue;
      readonly reveal: Block;
    }
  | {
      readonly kind: 'square';
      readonly id: string;
      readonly prompt: Block;
      /** The square that is given; the reader draws the other to its scale, by area. */
      readonly given: GuessValue;
      readonly answer: GuessValue;
      readonly reveal: Block;
    }
  | {
      /** A grid of a hundred squares to fill: a share in percent. */
      readonly kind: 'waffle';
      readonly id: string;
      readonly prompt: Block;
      readonly answer: GuessValue;
      readonly reveal: Block;
    }
  | {
      /** Things to put in order, the largest on top. They are asked in the order in which they stand here. */
      readonly kind: 'rank';
      readonly id: string;
      readonly prompt: Block;
      readonly items: readonly RankItem[];
      readonly reveal: Block;
    };
export interface RankItem {
  /** Its name, without a number. */
  readonly name: string;
  readonly value: GuessValue;
}
export interface GuessValue {
  readonly fact: string;
  readonly value: number;
  readonly text: string;
  readonly label: string;
  readonly note: string;
  readonly provenance: Provenance;
}

export interface Step {
  readonly id: string;
  readonly heading: readonly Inline[];
  readonly chart: string;
  readonly state: string;
  /** Alternative text of the chart in this step. */
  readonly alt: string;
  readonly body: readonly Block[];
  readonly notes: readonly Block[];
  readonly discuss?: readonly Block[];
  readonly guess?: Guess;
  readonly claims: readonly string[];
  /** Facts told in the step's words or drawn on its chart. */
  readonly facts: readonly string[];
  /** A step that leans on figures outside the five sources. */
  readonly context: boolean;
}

export interface Chapter {
  readonly id: ChapterId;
  readonly number: number | null;
  readonly title: string;
  readonly question: readonly Inline[];
  readonly description: string;
  readonly lead: readonly Block[];
  readonly steps: readonly Step[];
  /** The step whose chart stands for the chapter where a link to it is shown as a card: the one marked so, else the first. */
  readonly card: string;
  /** Facts of the chapter in order of first use: its notes. */
  readonly facts: readonly string[];
  readonly charts: readonly string[];
  /** Terms the chapter explains, in order of first use. */
  readonly terms: readonly string[];
  readonly words: number;
  /** At 200 words a minute, at least one. */
  readonly minutes: number;
}

/** A chapter as the contents name it. */
export interface ContentsEntry {
  readonly id: ChapterId;
  readonly number: number | null;
  readonly title: string;
  readonly question: string;
  /** Its thread: a colour of the theme by name, or `#rrggbb`. */
  readonly thread: string;
  readonly minutes: number;
  readonly steps: readonly { readonly id: string; readonly heading: string }[];
}

/** A number of the cover's picture, and what it is of: "466,000 tonnes", "of cotton picked". */
export interface CoverValue extends GuessValue {
  readonly noun: string;
}
/** A round field of dots: so many of `perDot` in all, the innermost those of `inner`, and a thread out of it. */
export interface CoverVisual {
  readonly kind: 'dot-field';
  readonly perDot: number;
  readonly outer: CoverValue;
  readonly inner: CoverValue;
  readonly thread: CoverValue;
}

export interface Cover {
  readonly title: string;
  readonly lines: readonly Block[];
  readonly description: string;
  /** Facts of the cover in order of first use. */
  readonly facts: readonly string[];
  readonly visual: CoverVisual;
}

/** Sections of the epilogue below which the page lists what the data holds. */
export const EPILOGUE_LISTS = ['sources', 'context'] as const;
export interface EpilogueSection {
  readonly id: string;
  readonly heading: readonly Inline[];
  readonly body: readonly Block[];
}
/** The page that closes the story: what is not known, how it was checked, what it draws on. */
export interface Epilogue {
  readonly title: string;
  readonly description: string;
  readonly lead: readonly Block[];
  readonly sections: readonly EpilogueSection[];
  /** Facts of the epilogue in order of first use. */
  readonly facts: readonly string[];
}

export interface Coverage {
  readonly figures: { readonly total: number; readonly used: number; readonly waived: number };
  readonly claims: { readonly total: number; readonly mentioned: number; readonly waived: number };
  readonly numbersBound: number;
}

/** One language's whole story, checked. */
export interface Story {
  /** Database, caches, channels, files and the custom element are named after it. */
  readonly id: string;
  /** What the story calls itself. */
  readonly brand: string;
  readonly language: Language;
  /** Address of this language's pages below the site's root: empty for the story's first language, else `ru/`. */
  readonly base: string;
  /** Tones of its charts besides those every story has. */
  readonly tones: readonly Tone[];
  /** `<date>-<short content hash>`: the same for the same content. */
  readonly edition: string;
  readonly cover: Cover;
  /** `null` where the story names no events. */
  readonly chronology: Chronology | null;
  readonly contents: readonly ContentsEntry[];
  readonly chapters: readonly Chapter[];
  /** `null` while it is not written. */
  readonly epilogue: Epilogue | null;
  readonly sources: readonly Source[];
  readonly errata: readonly Erratum[];
  readonly publications: readonly Publication[];
  readonly facts: Readonly<Record<string, Fact>>;
  /** Each fact's value as shown in its note, formatted. */
  readonly factTexts: Readonly<
    Record<string, { readonly full: string; readonly value: string; readonly number: string }>
  >;
  readonly claims: readonly Claim[];
  /** In alphabetical order of the language. */
  readonly glossary: readonly Term[];
  /** Names that are spelled in more than one way, each with all its spellings: a search for one finds the others. */
  readonly spellings: readonly (readonly string[])[];
  readonly charts: Readonly<Record<string, ChartSpec>>;
  readonly coverage: Coverage;
  /** What the interface says of the story. */
  readonly messages: StoryMessages;
  /** Heights of its embeds, as they were measured. */
  readonly measured: EmbedHeightTable;
}

/** The story in each declared language, the first one first. */
export type CompiledStory = Readonly<Record<Language, Story>>;
