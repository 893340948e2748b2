import type { Bookmark } from '../../model/index.ts';
import { sortKeyOfTime } from '../sort-key.ts';
import { sortKeyBetween, hasRoom } from './sort-key-between.ts';

/** The new keys that put a bookmark before another, or last; `all` in order. */
export function reorderedKeys(
  all: readonly Bookmark[],
  id: string,
  before: string | null,
): ReadonlyMap<string, string> {
  const others = all.filter((bookmark) => bookmark.id !== id);
  const found = before === null ? -1 : others.findIndex((bookmark) => bookmark.id === before);
  const at = found < 0 ? others.length : found;
  const [previous = '', next = null] = [others[at - 1]?.order, others[at]?.order];
  if (hasRoom(previous, next)) return new Map([[id, sortKeyBetween(previous, next)]]);
  // Two devices made the same key: there is nothing between them, so all are numbered anew.
  const ids = others.map((bookmark) => bookmark.id);
  ids.splice(at, 0, id);
  return new Map(ids.map((one, index) => [one, sortKeyOfTime(index + 1)]));
}
