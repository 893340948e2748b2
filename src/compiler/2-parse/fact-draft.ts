import type { Confidence, FactStatus, Language, Printed, Qualifier, Unit } from '../../model/index.ts';
import type { At } from '../1-read/map.ts';
import type { Located } from '../1-read/text.ts';
import type { SourcePosition } from '../errors/report.ts';

/** The id of a fact, as named somewhere. */
export type FactRef = At<string>;

/** Where the parts of a fact stand that messages point at. */
export interface FactPositions {
  readonly id: SourcePosition;
  readonly value: SourcePosition;
  readonly unit: SourcePosition;
  readonly qualifier: SourcePosition;
  readonly token: SourcePosition;
  readonly formula: SourcePosition;
  readonly recomputed: SourcePosition;
  readonly publication: SourcePosition;
}
/** The noun after a fact's number, with its plural forms. */
export interface NounDraft {
  readonly one: string;
  readonly other: string;
  readonly few?: string;
  readonly many?: string;
}
/** What one language says of a fact. */
export interface FactTextDraft {
  readonly label: Located;
  readonly measures: Located;
  readonly period: Located;
  readonly caveat?: Located;
  /** Who says so; not for derived facts. */
  readonly statedBy?: Located;
  /** Why the printed value differs from ours; for disputed facts. */
  readonly explanation?: Located;
  /** Why an edition changed the value. */
  readonly reason?: Located;
  readonly noun?: NounDraft;
}
interface FactDraftBase {
  readonly id: string;
  readonly texts: ReadonlyMap<Language, FactTextDraft>;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly status: FactStatus;
  readonly decimals?: number;
  readonly changed?: { readonly from: number | string; readonly edition: string };
  readonly series?: string;
  readonly low?: number;
  readonly high?: number;
  readonly places: FactPositions;
}
export interface PrintedFactDraft extends FactDraftBase {
  readonly kind: 'reported' | 'disputed';
  readonly value: number | string;
  readonly printed: Printed;
  readonly recomputed?: string;
}
export interface DerivedFactDraft extends FactDraftBase {
  readonly kind: 'derived';
  readonly formula: Located;
}
export interface ContextFactDraft extends FactDraftBase {
  readonly kind: 'context';
  readonly value: number | string;
  readonly publication: string;
  readonly confidence: Confidence;
  readonly reference: string;
}
export type FactDraft = PrintedFactDraft | DerivedFactDraft | ContextFactDraft;

/** Facts that stand in a source: they have a token. */
export function isPrinted(fact: FactDraft): fact is PrintedFactDraft {
  return fact.kind === 'reported' || fact.kind === 'disputed';
}
