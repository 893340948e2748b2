import type { At } from '../1-read/map.ts';
import type { Located } from '../1-read/text.ts';
import type { Place } from '../errors/report.ts';
import type {
  Claim,
  Confidence,
  FactStatus,
  FactStyle,
  Language,
  Mark,
  Printed,
  Publication,
  Qualifier,
  Source,
  Texture,
  Tone,
  Unit,
} from '../../model/index.ts';

/** A reference as written in braces. */
export type Reference =
  | { readonly kind: 'fact'; readonly id: string; readonly style: FactStyle; readonly place: Place }
  | { readonly kind: 'date'; readonly iso: string; readonly place: Place }
  | { readonly kind: 'plain'; readonly text: string; readonly reason: string; readonly place: Place }
  | { readonly kind: 'count'; readonly what: Count; readonly place: Place };
export const COUNTS = ['chapters', 'steps', 'figures', 'facts', 'sources'] as const;
export type Count = (typeof COUNTS)[number];

/** Words between references, or a reference. */
export type Piece = { readonly kind: 'text'; readonly text: Located } | Reference;

/** A text with references. All of a story's templates are checked alike, wherever they stand. */
export interface Template {
  readonly place: Place;
  readonly pieces: readonly Piece[];
}
/** A text outside Markdown: one for the story's first language, or one for each. */
export type LocalTemplate = ReadonlyMap<Language, Template>;

export type InlineDraft =
  | Piece
  | { readonly kind: 'strong'; readonly children: readonly InlineDraft[] }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly place: Place;
      readonly children: readonly InlineDraft[];
    }
  | { readonly kind: 'term'; readonly term: At<string>; readonly children: readonly InlineDraft[] };
export type BlockDraft =
  | { readonly kind: 'paragraph'; readonly children: readonly InlineDraft[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly InlineDraft[])[] };

export interface SourceDraft extends Source {
  readonly place: Place;
  readonly hashPlace: Place;
}
export interface PublicationDraft extends Publication {
  readonly place: Place;
}

/** One occurrence of a figure in a source. */
export interface TokenDraft {
  readonly token: string;
  readonly paragraph: number;
  readonly waived: boolean;
  readonly place: Place;
}
export interface IndexDraft {
  readonly source: At<string>;
  readonly tokens: readonly TokenDraft[];
}

/** Where the parts of a fact stand that messages point at. */
export interface FactPlaces {
  readonly id: Place;
  readonly value: Place;
  readonly unit: Place;
  readonly qualifier: Place;
  readonly token: Place;
  readonly formula: Place;
  readonly recomputed: Place;
  readonly publication: Place;
}
interface FactDraftBase {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly status: FactStatus;
  readonly measures: string;
  readonly period: string;
  readonly caveat?: string;
  readonly decimals?: number;
  readonly noun?: {
    readonly one: string;
    readonly other: string;
    readonly few?: string;
    readonly many?: string;
  };
  readonly changed?: { readonly from: number | string; readonly reason: string; readonly edition: string };
  readonly series?: string;
  readonly low?: number;
  readonly high?: number;
  readonly places: FactPlaces;
}
export interface PrintedFactDraft extends FactDraftBase {
  readonly kind: 'reported' | 'disputed';
  readonly value: number | string;
  readonly statedBy: string;
  readonly printed: Printed;
  readonly recomputed?: string;
  readonly explanation?: string;
}
export interface DerivedFactDraft extends FactDraftBase {
  readonly kind: 'derived';
  readonly formula: Located;
}
export interface ContextFactDraft extends FactDraftBase {
  readonly kind: 'context';
  readonly value: number | string;
  readonly statedBy: string;
  readonly publication: string;
  readonly confidence: Confidence;
  readonly reference: string;
}
export type FactDraft = PrintedFactDraft | DerivedFactDraft | ContextFactDraft;

/** Facts that stand in a source: they have a token. */
export function isPrinted(fact: FactDraft): fact is PrintedFactDraft {
  return fact.kind === 'reported' || fact.kind === 'disputed';
}

export interface ClaimDraft extends Claim {
  readonly place: Place;
  readonly sourcePlace: Place;
  readonly paragraphPlace: Place;
  readonly summaryPlace: Place;
  readonly waived: boolean;
}

export type FactRef = At<string>;

export interface GuessDraft {
  readonly kind: 'slider' | 'square';
  readonly place: Place;
  readonly prompt: Template;
  readonly reveal: Template;
  readonly answer: FactRef;
  readonly ghost: FactRef | null;
  readonly given: FactRef | null;
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
  readonly description: Template;
  readonly lines: readonly BlockDraft[];
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
  readonly number: number | null;
  readonly title: LocalTemplate;
  readonly question: LocalTemplate;
}
/** story.yaml. */
export interface Plan {
  readonly languages: readonly At<Language>[];
  readonly updated: string;
  readonly chapters: readonly ChapterEntry[];
  readonly boll: { readonly picked: FactRef; readonly ginned: FactRef; readonly spun: FactRef };
}

export interface StateDraft {
  readonly id: At<string>;
  readonly title: LocalTemplate;
  readonly alt: LocalTemplate;
  readonly annotations: readonly { readonly at: At<string>; readonly text: LocalTemplate }[];
  readonly show: readonly At<string>[];
  readonly highlight: readonly At<string>[];
  readonly ghosts: readonly At<string>[];
  readonly joined: boolean;
  readonly bracket: LocalTemplate | null;
  readonly as: 'dots' | 'squares';
  readonly lens: At<string> | null;
}
interface ItemDraft {
  readonly id: At<string>;
  readonly label: LocalTemplate;
}
export interface LineDraft extends ItemDraft {
  readonly from: FactRef;
  readonly to: FactRef;
  readonly fromLabel: LocalTemplate;
  readonly toLabel: LocalTemplate;
  readonly tone: Tone;
  readonly apart: boolean;
}
export interface GhostDraft extends ItemDraft {
  readonly fact: FactRef;
}
/** A mark with one number; `null` is a gap. */
export interface MarkDraft extends ItemDraft {
  readonly fact: FactRef | null;
  readonly tone: Tone;
  readonly texture: Texture;
  readonly apart: boolean;
}
export interface PanelDraft extends ItemDraft {
  readonly columns: readonly MarkDraft[];
  readonly series: { readonly id: At<string>; readonly tone: Tone; readonly texture: Texture } | null;
  readonly values: 'all' | 'highlighted';
  readonly labels: 'all' | 'sparse';
}
export interface EventDraft extends ItemDraft {
  readonly date: string;
  readonly status: FactStatus | null;
  readonly mark: Mark | null;
  readonly facts: readonly FactRef[];
}
export interface ThreadDraft extends ItemDraft {
  readonly detail: LocalTemplate;
}
export type ChartContent =
  | { readonly kind: 'slope'; readonly lines: readonly LineDraft[]; readonly ghosts: readonly GhostDraft[] }
  | { readonly kind: 'columns'; readonly panels: readonly PanelDraft[] }
  | { readonly kind: 'waffle'; readonly panels: readonly MarkDraft[] }
  | {
      readonly kind: 'fields';
      readonly fields: readonly MarkDraft[];
      readonly perDot: number;
      readonly key: LocalTemplate;
    }
  | { readonly kind: 'timeline'; readonly events: readonly EventDraft[] }
  | { readonly kind: 'threads'; readonly threads: readonly ThreadDraft[] };
export interface ChartDraft {
  readonly file: string;
  readonly id: At<string>;
  readonly title: LocalTemplate;
  readonly description: LocalTemplate;
  readonly subtitle: LocalTemplate;
  readonly caption: LocalTemplate;
  readonly states: readonly StateDraft[];
  readonly content: ChartContent;
}

/** A number typed by hand that no text proves: a date, a plain word, the end of a scale. Held by the lock. */
export interface TypedNumber {
  readonly file: string;
  readonly text: string;
  readonly place: Place;
}

/** A whole story as written, before anything is checked. */
export interface StoryDraft {
  readonly plan: Plan | null;
  readonly sources: readonly SourceDraft[];
  readonly publications: readonly PublicationDraft[];
  readonly indexes: readonly IndexDraft[];
  readonly facts: readonly FactDraft[];
  readonly claims: readonly ClaimDraft[];
  readonly charts: readonly ChartDraft[];
  readonly chapters: readonly ChapterDraft[];
  readonly covers: readonly CoverDraft[];
  readonly terms: readonly TermDraft[];
  readonly spellings: readonly (readonly string[])[];
  readonly templates: readonly { readonly template: Template; readonly language: Language }[];
  readonly typed: readonly TypedNumber[];
}
