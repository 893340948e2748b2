import type { FactStatus, Unit } from '../fact.ts';

/** A colour by its role, resolved by the theme, never a value: one every story has, or one of this story's. */
export type Tone = string;

/** How far cotton has been processed, so that colour is never the only signal; `hatch` marks an unlike or open value. */
export const TEXTURES = ['solid', 'dots', 'strands', 'twill', 'weave', 'hatch'] as const;
export type Texture = (typeof TEXTURES)[number];

/** What a mark's outline says: reported solid, derived hollow, planned or potential outlined, context in the second ink. */
export const PROVENANCES = ['reported', 'derived', 'planned', 'context'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** A number on a chart: always a fact, formatted for the language by the compiler. */
export interface Datum {
  readonly fact: string;
  readonly value: number;
  readonly unit: Unit;
  readonly status: FactStatus;
  readonly provenance: Provenance;
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
  /** Ids of what is drawn. */
  readonly show: readonly string[];
  /** Ids of what is pointed out. */
  readonly highlight: readonly string[];
}

/** What every chart says of itself, whatever its kind. */
export interface SpecHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Unit and base line shown under the title, e.g. "Billion tenge of the day". */
  readonly subtitle: string;
  /** Who reported it, as one line under the chart; context named as context. */
  readonly caption: string;
}
export interface SpecBase<State extends StateBase> extends SpecHead {
  readonly states: readonly State[];
}

/** The spec of every kind by the kind's name. Empty here: the spec.ts of each kind declares its own entry. */
export interface ChartSpecs {}
