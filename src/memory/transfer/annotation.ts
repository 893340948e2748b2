import { isObject } from '../field-types.ts';
import type { Row } from '../rows.ts';

/*
 * A bookmark in a file carries the names of the W3C Web Annotation Data Model where they fit, so that other tools
 * can read it, and our own fields (order, value, stamps) beside them.
 */

type UnknownRecord = Readonly<Record<string, unknown>>;
const URN = 'urn:uuid:';

/** Names in a file for the fields of a record. */
const NAMES: Readonly<Record<string, string>> = { updated: 'modified', note: 'body.value' };
export const nameInFile = (field: string) => NAMES[field] ?? field;

const present = (row: Row, field: string) => row.stamps[field] !== undefined;

function targetOf(target: unknown, site: string): unknown {
  if (!isObject(target)) return target;
  const { chapter, step } = target;
  const source = new URL(`${String(chapter)}/`, site).href;
  return {
    source,
    ...(typeof step === 'string' && { selector: { type: 'FragmentSelector', value: step } }),
    ...target,
  };
}

export function toAnnotation(row: Row, site: string): UnknownRecord {
  const { id, stamps, target, note, created, updated, ...ours } = row;
  const body = { type: 'TextualBody', format: 'text/plain', value: note };
  return {
    type: 'Annotation',
    id: URN + id,
    motivation: note ? 'commenting' : 'bookmarking',
    ...(present(row, 'created') && { created }),
    ...(present(row, 'updated') && { modified: updated }),
    target: targetOf(target, site),
    ...(present(row, 'note') && { body }),
    ...ours,
    stamps,
  };
}

/** The record of an annotation, unchecked: `parseRow` decides. */
export function fromAnnotation(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { id, body, modified, ...ours } = value;
  return {
    ...ours,
    id: typeof id === 'string' && id.startsWith(URN) ? id.slice(URN.length) : id,
    updated: modified,
    note: isObject(body) ? body['value'] : undefined,
  };
}
