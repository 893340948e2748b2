import {
  ANSWER_KINDS,
  type Answer,
  type AnswerValue,
  type Bookmark,
  type BookmarkTarget,
  type FactSnapshot,
  type Progress,
} from '../model/index.ts';
import type { Row } from './rows.ts';
import { msOf } from './stamp.ts';

/*
 * From a record to what the page is told. Records have passed `parseRow`, so a field that is there has its type; one
 * that is missing has a default.
 */
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const timeOf = (value: unknown, { stamps }: Row) =>
  text(value) || new Date(msOf(Object.values(stamps)[0] ?? '0')).toISOString();

export function progressOf(row: Row): Progress {
  const read = Object.keys(row.stamps).flatMap((field) => (field.startsWith('read.') ? field.slice(5) : []));
  const last = text(row['last']) || (read.at(-1) ?? '');
  return {
    chapter: row.id,
    last,
    furthest: text(row['furthest']) || last,
    when: timeOf(row['when'], row),
    read: new Set(read),
  };
}

/** The place read last, in any chapter. */
export function latestOf(all: readonly Progress[]): Progress | null {
  return all.reduce<Progress | null>(
    (latest, one) => (latest && latest.when >= one.when ? latest : one),
    null,
  );
}

/** Null for a bookmark that was deleted. */
export function bookmarkOf(row: Row): Bookmark | null {
  if (row['deleted']) return null;
  const created = timeOf(row['created'], row);
  return {
    id: row.id,
    target: row['target'] as BookmarkTarget,
    note: text(row['note']),
    created,
    updated: text(row['updated']) || created,
    order: text(row['order']),
    value: (row['value'] as FactSnapshot | null | undefined) ?? null,
  };
}

export function answerOf(row: Row): Answer {
  const kind = ANSWER_KINDS.find((candidate) => row.id.startsWith(`${candidate}:`)) ?? 'guess';
  const value = row['value'] as AnswerValue | readonly AnswerValue[] | undefined;
  return { id: row.id, kind, value: value ?? null, note: text(row['note']), when: timeOf(row['when'], row) };
}

/** Equal keys come from two devices: the id decides, the same everywhere. */
export function bySortKey(a: Bookmark, b: Bookmark): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
