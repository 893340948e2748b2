import { FAILURES, parseEdition, type EditionRecord, type Failure } from '../model/index.ts';

/** What a page may ask of its worker. `tell` is answered through the port that comes with it. */
export const WORKER_REQUESTS = {
  accept: 'unspun:accept',
  fillCache: 'unspun:fill',
  report: 'unspun:tell',
} as const;

/** What a worker tells the pages. */
export type WorkerEvent =
  | {
      readonly type: 'unspun:saving';
      readonly version: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'unspun:kept'; readonly version: string }
  | { readonly type: 'unspun:failed'; readonly version: string; readonly why: Failure };

/** A worker's answer to `tell`. */
export interface WorkerReport {
  /** Changes with any byte of what is kept. */
  readonly version: string;
  /** Files that should be kept and are not, for instance because the browser threw them out. */
  readonly missing: number;
  readonly bytes: number;
  readonly edition: EditionRecord | null;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Reads a message of a worker; null where it is not one of ours. */
export function parseWorkerEvent(message: unknown): WorkerEvent | null {
  const { type, version, done, total, why } = fieldsOf(message);
  if (typeof version !== 'string') return null;
  if (type === 'unspun:kept') return { type, version };
  if (type === 'unspun:saving' && typeof done === 'number' && typeof total === 'number')
    return { type, version, done, total };
  if (type === 'unspun:failed')
    return { type, version, why: FAILURES.find((known) => known === why) ?? 'storage' };
  return null;
}

/** Reads a worker's account of itself; null where it is none. */
export function parseWorkerReport(message: unknown): WorkerReport | null {
  const { version, missing, bytes, edition } = fieldsOf(message);
  if (typeof version !== 'string' || typeof missing !== 'number' || typeof bytes !== 'number') return null;
  return { version, missing, bytes, edition: parseEdition(edition) };
}
