import type { Bookmark, FactNow, FactsNow } from '../../model/index.ts';

/** What a bookmarked number says now where that is not what it said; null where it is no longer told; else undefined. */
export function changeOf({ target, value }: Bookmark, facts: FactsNow): FactNow | null | undefined {
  if (target.kind !== 'fact' || !value) return undefined;
  const now = facts[target.fact];
  if (!now) return null;
  return String(now.value) === String(value.value) ? undefined : now;
}
