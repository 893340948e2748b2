import type { Confidence, FactStatus, Printed, Qualifier, Unit } from '../../model/index.ts';
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
  readonly places: FactPositions;
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
