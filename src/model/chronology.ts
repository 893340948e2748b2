import type { Provenance } from './charts/index.ts';
import type { ChapterId } from './chapters.ts';

/** Something that happened, or is to happen, and the step that tells it. */
export interface ChronologyEvent {
  readonly id: string;
  /** ISO 8601, to the precision known. */
  readonly date: string;
  readonly dateText: string;
  readonly label: string;
  readonly provenance: Provenance;
  /** How the date was found where what happened has none of its own. */
  readonly undated: string | null;
  /** The step's id in the lane's chapter. */
  readonly step: string;
}

/** One chapter in the chronology. */
export interface Lane {
  readonly chapter: ChapterId;
  /** In the order of time. */
  readonly events: readonly ChronologyEvent[];
}

/** The whole story in years: a table of contents by time. */
export interface Chronology {
  /** The year of the first event. */
  readonly from: number;
  /** The year of the last event that happened; what lies beyond is planned. */
  readonly to: number;
  /** The last year for which something is planned. */
  readonly until: number;
  /** In the order of the chapters; those without events are left out. */
  readonly lanes: readonly Lane[];
}
