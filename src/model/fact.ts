/**
 * Units in which facts are stored. Values are in base units: tenge, tonnes, people, percent, times.
 * `date` values are ISO 8601 strings (`2019`, `2019-12`, `2019-12-11`); all others are numbers.
 */
export const UNITS = [
  'KZT',
  'USD',
  'RUB',
  'KZT/USD',
  't',
  't/ha',
  'ha',
  'm2',
  'm',
  'kg',
  'people',
  'jobs',
  'enterprises',
  'organisations',
  'projects',
  'plants',
  'pieces',
  'items',
  'percent',
  'times',
  'ratio',
  'index',
  'years',
  'ordinal',
  'count',
  'date',
] as const;
export type Unit = (typeof UNITS)[number];

export const QUALIFIERS = [
  'exact',
  'about',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'up-to',
  'nearly',
  'record',
  'range',
] as const;
/** How exact the publisher says a figure is. */
export type Qualifier = (typeof QUALIFIERS)[number];

export const STATUSES = ['achieved', 'planned', 'potential'] as const;
/** Whether the figure describes what happened, what was announced, or what might be. */
export type FactStatus = (typeof STATUSES)[number];

export const CONFIDENCES = ['A', 'B', 'C'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The place in a source where a figure is printed. Paragraphs count from 1 over non-empty lines. */
export interface Printed {
  readonly source: string;
  readonly paragraph: number;
  /** The figure exactly as printed, at most seven words. */
  readonly token: string;
}

interface FactBase {
  readonly id: string;
  readonly label: string;
  /** A number in base units, or an ISO 8601 string where `unit` is `date`. */
  readonly value: number | string;
  /** For `range`: the two ends, in base units. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly status: FactStatus;
  readonly measures: string;
  readonly period: string;
  readonly caveat?: string;
  /** Digits after the decimal sign when shown; computed values are rounded to it, never stored rounded. */
  readonly decimals?: number;
  /** The noun shown after the number instead of the unit's own, in the forms that its language needs. */
  readonly noun?: Readonly<Record<string, string>>;
  /** Set where an edition changed the value. */
  readonly changed?: { readonly from: number | string; readonly reason: string; readonly edition: string };
  /** The series a context fact belongs to; its members share one note. */
  readonly series?: string;
}

export interface ReportedFact extends FactBase {
  readonly kind: 'reported';
  readonly statedBy: string;
  readonly printed: Printed;
}
/** Reported, and contradicted by recomputing: both readings are shown, ours explained. */
export interface DisputedFact extends FactBase {
  readonly kind: 'disputed';
  readonly statedBy: string;
  readonly printed: Printed;
  /** The derived fact that recomputes it. */
  readonly recomputed: string;
  readonly explanation: string;
}
/** Evaluated at build from other facts; its value is never typed in. */
export interface DerivedFact extends FactBase {
  readonly kind: 'derived';
  readonly formula: string;
  readonly inputs: readonly string[];
  readonly value: number;
}
/** Published outside the five sources: not machine-checked against a text. */
export interface ContextFact extends FactBase {
  readonly kind: 'context';
  readonly statedBy: string;
  readonly publication: string;
  readonly confidence: Confidence;
  /** Its number in the context data (`X-b-02`, `S-1`). */
  readonly reference: string;
}
export type Fact = ReportedFact | DisputedFact | DerivedFact | ContextFact;
export type FactKind = Fact['kind'];
