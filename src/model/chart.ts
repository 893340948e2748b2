import type { FactStatus, Unit } from './fact.ts';

/** Colours by role, resolved by the theme; never by value. */
export const TONES = ['ink', 'quiet', 'thread', 'cotton', 'fibre', 'yarn', 'context', 'caution'] as const;
export type Tone = (typeof TONES)[number];

/** How far cotton has been processed, so that colour is never the only signal; `hatch` marks an unlike or open value. */
export const TEXTURES = ['solid', 'dots', 'strands', 'twill', 'weave', 'hatch'] as const;
export type Texture = (typeof TEXTURES)[number];

/** What a mark's outline says: reported solid, derived hollow, planned or potential outlined, context in the second ink. */
export const MARKS = ['reported', 'derived', 'planned', 'context'] as const;
export type Mark = (typeof MARKS)[number];

/** A number on a chart: always a fact, formatted for the language by the compiler. */
export interface Datum {
  readonly fact: string;
  readonly value: number;
  readonly unit: Unit;
  readonly status: FactStatus;
  readonly mark: Mark;
  /** The number as shown beside its mark, e.g. "27.5 bn". */
  readonly text: string;
  /** The fact's own label, for tables and screen readers. */
  readonly label: string;
  readonly period: string;
  /** Anchor of its evidence on the page of figures, without `#`. */
  readonly note: string;
}

/** Text on a chart, tied to the number it speaks of, where it speaks of one. */
export interface Annotation {
  /** Key of the mark it points at (a column's, line's or item's id). */
  readonly at: string;
  readonly text: string;
}

/** What every state says for itself: each step declares its full state. */
export interface StateBase {
  readonly id: string;
  /** The finding, as the chart's title. */
  readonly title: string;
  /** What is drawn, for those who cannot see it. */
  readonly alt: string;
  readonly annotations: readonly Annotation[];
}

interface SpecBase<State extends StateBase> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Unit and base line shown under the title, e.g. "Billion tenge of the day". */
  readonly subtitle: string;
  /** Who reported it, as one line under the chart; context named as context. */
  readonly caption: string;
  readonly states: readonly State[];
}

/** Two dates joined by straight lines from a common start, or two unjoined points. */
export interface SlopeState extends StateBase {
  readonly show: readonly string[];
  readonly highlight: readonly string[];
  /** False draws the two ends only: nothing is known between them. */
  readonly joined: boolean;
  /** Keys of ghosts shown: readings that are stated but not supported. */
  readonly ghosts: readonly string[];
  /** Draw the bracket from start to end with this label, or none. */
  readonly bracket?: string;
}
export interface SlopeLine {
  readonly id: string;
  readonly label: string;
  readonly from: Datum;
  readonly to: Datum;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly tone: Tone;
  /** Drawn in a panel of its own beside the others, since its years differ. */
  readonly apart: boolean;
}
export interface SlopeSpec extends SpecBase<SlopeState> {
  readonly kind: 'slope';
  readonly lines: readonly SlopeLine[];
  readonly ghosts: readonly { readonly id: string; readonly datum: Datum; readonly label: string }[];
}

/** Bars from a zero base line, in one or more panels that share no axis. */
export interface ColumnsState extends StateBase {
  /** Panels shown, in order. */
  readonly show: readonly string[];
  readonly highlight: readonly string[];
}
export interface Column {
  readonly id: string;
  readonly label: string;
  /** `null` is a gap shown as a gap. */
  readonly datum: Datum | null;
  readonly tone: Tone;
  readonly texture: Texture;
  /** Set apart from its neighbours: not comparable with them. */
  readonly apart: boolean;
}
export interface ColumnsPanel {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Column[];
  /** Show the value over every column, or only over highlighted ones. */
  readonly values: 'all' | 'highlighted';
  /** Labels along the base: every column, or only the first, last and highlighted. */
  readonly labels: 'all' | 'sparse';
}
export interface ColumnsSpec extends SpecBase<ColumnsState> {
  readonly kind: 'columns';
  readonly panels: readonly ColumnsPanel[];
}

/** A hundred squares, some filled: a share one can count. */
export interface WaffleState extends StateBase {
  readonly show: readonly string[];
  readonly highlight: readonly string[];
}
export interface WafflePanel {
  readonly id: string;
  readonly label: string;
  /** In percent. */
  readonly filled: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
export interface WaffleSpec extends SpecBase<WaffleState> {
  readonly kind: 'waffle';
  readonly panels: readonly WafflePanel[];
}

/** Fields of dots on one pitch: area and count are both true to scale. */
export interface FieldsState extends StateBase {
  readonly show: readonly string[];
  readonly highlight: readonly string[];
  /** Dots, or one square of the same area. */
  readonly as: 'dots' | 'squares';
  /** Key of the field under the lens. */
  readonly lens?: string;
}
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly datum: Datum;
  readonly tone: Tone;
  readonly texture: Texture;
}
export interface FieldsSpec extends SpecBase<FieldsState> {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
  /** Value of one dot, in the fields' unit, and its key line ("one dot is 1,000 tonnes"). */
  readonly perDot: number;
  readonly key: string;
}

/** Dated events on one line; what is promised is outlined. Drawn as SVG. */
export interface TimelineState extends StateBase {
  readonly show: readonly string[];
  readonly highlight: readonly string[];
}
export interface TimelineEvent {
  readonly id: string;
  /** ISO 8601, to the precision known. */
  readonly date: string;
  readonly dateText: string;
  readonly label: string;
  readonly status: FactStatus;
  readonly mark: Mark;
  /** Numbers told with the event. */
  readonly data: readonly Datum[];
}
export interface TimelineSpec extends SpecBase<TimelineState> {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
}

/** Labelled threads with empty ends: promises that later chapters pick up. Drawn as SVG. */
export interface ThreadsState extends StateBase {
  readonly show: readonly string[];
  readonly highlight: readonly string[];
}
export interface Thread {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}
export interface ThreadsSpec extends SpecBase<ThreadsState> {
  readonly kind: 'threads';
  readonly threads: readonly Thread[];
}

export type ChartSpec = SlopeSpec | ColumnsSpec | WaffleSpec | FieldsSpec | TimelineSpec | ThreadsSpec;
export type ChartKind = ChartSpec['kind'];
/** Who draws a kind when scripts run: Chart.js on a canvas, or SVG. */
export const LIVE_KINDS: readonly ChartKind[] = ['slope', 'columns', 'waffle', 'fields'];
