import type {
  Claim,
  EmbedHeightTable,
  Language,
  Provenance,
  Publication,
  Source,
  StoryMessages,
  Unit,
} from '../../model/index.ts';
import type { At } from '../1-read/map.ts';
import type { ChartDraft } from '../charts/kind.ts';
import type { SourcePosition } from '../errors/report.ts';
import type { FactDraft, FactRef } from './fact-draft.ts';
import type { LocalTemplate, Piece, Template, TypedNumber } from './text-draft.ts';
import type { LocalText } from './texts.ts';

export type { ChartDraft } from '../charts/kind.ts';
export type { StateDraft } from '../charts/state.ts';
export * from './fact-draft.ts';
export * from './text-draft.ts';

export type InlineDraft =
  | Piece
  | { readonly kind: 'strong'; readonly children: readonly InlineDraft[] }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly place: SourcePosition;
      readonly children: readonly InlineDraft[];
    }
  | { readonly kind: 'term'; readonly term: At<string>; readonly children: readonly InlineDraft[] };
export type BlockDraft =
  | { readonly kind: 'paragraph'; readonly children: readonly InlineDraft[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly InlineDraft[])[] };

export interface SourceDraft extends Omit<Source, 'contribution' | 'publisher' | 'title' | 'dateBasis'> {
  readonly publisher: LocalText;
  readonly title: LocalText;
  readonly dateBasis: LocalText;
  readonly contribution: LocalTemplate;
  readonly place: SourcePosition;
  readonly hashPlace: SourcePosition;
}
export interface ErratumDraft {
  readonly id: string;
  readonly source: At<string>;
  readonly paragraph: At<number> | null;
  readonly claim: At<string> | null;
  readonly text: LocalTemplate;
  readonly place: SourcePosition;
}
/** An event of the whole story; exactly one of `fact`, `source` and `date` dates it. */
export interface ChronologyDraft {
  readonly id: At<string>;
  /** `chapter#step`. */
  readonly step: At<string>;
  readonly fact: At<string> | null;
  readonly source: At<string> | null;
  readonly date: At<string> | null;
  readonly provenance: Provenance;
  readonly undated: LocalTemplate | null;
  readonly label: LocalTemplate;
}
export interface PublicationDraft extends Pick<Publication, 'id' | 'url'> {
  readonly publisher: LocalText;
  readonly title: LocalText;
  readonly date: LocalText;
  readonly place: SourcePosition;
}

/** One occurrence of a figure in a source. */
export interface TokenDraft {
  readonly token: string;
  readonly paragraph: number;
  readonly waived: boolean;
  readonly place: SourcePosition;
}
export interface IndexDraft {
  readonly source: At<string>;
  readonly tokens: readonly TokenDraft[];
}

export interface ClaimDraft extends Omit<Claim, 'summary' | 'name' | 'also'> {
  readonly summary: LocalText;
  readonly name: LocalText | null;
  /** Each language's own spellings, where it has any. */
  readonly also: ReadonlyMap<Language, readonly string[]>;
  readonly place: SourcePosition;
  readonly sourcePlace: SourcePosition;
  readonly paragraphPlace: SourcePosition;
  readonly waived: boolean;
}

export interface GuessDraft {
  readonly kind: 'slider' | 'square' | 'waffle' | 'rank';
  readonly place: SourcePosition;
  readonly prompt: Template;
  readonly reveal: Template;
  /** None for a rank, whose answer is the order of its items' values. */
  readonly answer: FactRef | null;
  readonly ghost: FactRef | null;
  readonly given: FactRef | null;
  /** What a rank puts in order; empty for the other kinds. */
  readonly items: readonly { readonly name: Template; readonly fact: FactRef }[];
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly increment: number;
    readonly unit: Unit;
  } | null;
}
export interface StepDraft {
  readonly id: At<string>;
  readonly heading: readonly InlineDraft[];
  readonly chart: At<string>;
  readonly state: At<string>;
  readonly alt: Template | null;
  readonly claims: readonly At<string>[];
  readonly context: boolean;
  /** Its chart stands for the chapter where links to it are shown as cards. */
  readonly card: boolean;
  readonly body: readonly BlockDraft[];
  readonly notes: readonly BlockDraft[];
  readonly discuss: readonly BlockDraft[];
  readonly guess: GuessDraft | null;
}
export interface ChapterDraft {
  readonly file: string;
  readonly language: Language;
  readonly id: At<string>;
  readonly title: Template;
  readonly question: Template;
  readonly description: Template;
  readonly lead: readonly BlockDraft[];
  readonly steps: readonly StepDraft[];
}
export interface CoverDraft {
  readonly file: string;
  readonly language: Language;
  readonly title: Template;
  /** What the numbers of the picture are of. */
  readonly nouns: { readonly outer: Template; readonly inner: Template; readonly thread: Template };
  readonly description: Template;
  readonly lines: readonly BlockDraft[];
}

export interface SectionDraft {
  readonly id: At<string>;
  readonly heading: readonly InlineDraft[];
  readonly body: readonly BlockDraft[];
}
export interface EpilogueDraft {
  readonly file: string;
  readonly language: Language;
  readonly title: Template;
  readonly description: Template;
  readonly lead: readonly BlockDraft[];
  readonly sections: readonly SectionDraft[];
}
/** An entry of a language's glossary. */
export interface TermDraft {
  readonly id: At<string>;
  readonly language: Language;
  readonly term: readonly InlineDraft[];
  readonly body: readonly BlockDraft[];
}

/** An entry of a language's glossary. */
export interface TermDraft {
  readonly id: At<string>;
  readonly language: Language;
  readonly term: readonly InlineDraft[];
  readonly body: readonly BlockDraft[];
}

export interface ChapterEntry {
  readonly id: At<string>;
  /** A colour of theme.css by its name, or `#rrggbb`. */
  readonly thread: At<string>;
  /** An interlude has no number. */
  readonly interlude: boolean;
}
/** Words of the whole story in its first language. */
export interface LengthLimits {
  readonly least: number;
  readonly most: number;
  readonly place: SourcePosition;
}
/** story.yaml. */
export interface Plan {
  readonly id: string;
  readonly brand: string;
  readonly languages: readonly At<Language>[];
  readonly updated: string;
  readonly chapters: readonly ChapterEntry[];
  /** Tones of its charts besides those every story has. */
  readonly tones: readonly string[];
  readonly cover: {
    readonly visual: 'dot-field';
    readonly perDot: number;
    readonly facts: { readonly outer: FactRef; readonly inner: FactRef; readonly thread: FactRef };
  };
  readonly length: LengthLimits | null;
}

/** A whole story as written, before anything is checked. */
export interface StoryDraft {
  /** Where it stands, from the repository's root. */
  readonly folder: string;
  readonly plan: Plan | null;
  readonly sources: readonly SourceDraft[];
  readonly errata: readonly ErratumDraft[];
  readonly chronology: readonly ChronologyDraft[];
  readonly publications: readonly PublicationDraft[];
  readonly indexes: readonly IndexDraft[];
  readonly facts: readonly FactDraft[];
  readonly claims: readonly ClaimDraft[];
  readonly charts: readonly ChartDraft[];
  readonly chapters: readonly ChapterDraft[];
  readonly covers: readonly CoverDraft[];
  readonly epilogues: readonly EpilogueDraft[];
  readonly terms: readonly TermDraft[];
  readonly spellings: readonly (readonly string[])[];
  readonly templates: readonly { readonly template: Template; readonly language: Language }[];
  readonly typed: readonly TypedNumber[];
  /** What the interface says of the story, by key. */
  readonly messages: Readonly<Record<keyof StoryMessages, LocalText>>;
  /** Heights of its embeds, measured from a build. */
  readonly measured: EmbedHeightTable;
}
