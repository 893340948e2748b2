import type { BookmarkTarget, FactSnapshot, PlaceSource } from '../../model/index.ts';
import { toggleBookmark, type ReaderMemory } from './reader-memory.ts';

/** Where the number stands: its chapter, or the name of its page, and its step. */
function targetOf(anchor: Element, fact: string): BookmarkTarget | null {
  const article = anchor.closest('article');
  if (!article) return null;
  const chapter = article.dataset['chapter'] ?? article.dataset['reference'] ?? 'cover';
  const inStep = anchor.closest<HTMLElement>('section[data-step]')?.dataset['step'];
  const onChart = anchor.closest<HTMLElement>('.poster')?.dataset['for'];
  return { kind: 'fact', chapter, step: inStep ?? onChart ?? null, fact };
}

/** Whether a number is bookmarked; null where it cannot be. */
export function isBookmarked({ memory }: ReaderMemory, anchor: Element, fact: string): boolean | null {
  const target = targetOf(anchor, fact);
  return target && memory.bookmarks.find(target) !== null;
}

/** Bookmarks a number with what it says today, or takes its bookmark away. Resolves to what it is then. */
export async function toggleFactBookmark(
  reader: ReaderMemory,
  anchor: Element,
  fact: string,
  source: PlaceSource,
): Promise<boolean | null> {
  const target = targetOf(anchor, fact);
  if (target?.kind !== 'fact') return null;
  await toggleBookmark(reader, target, await factSnapshot(fact, source));
  return isBookmarked(reader, anchor, fact);
}

async function factSnapshot(fact: string, source: PlaceSource): Promise<FactSnapshot | undefined> {
  const [facts, { edition }] = await Promise.all([source.facts(), source.places()]);
  const now = facts[fact];
  return now && { value: now.value, text: now.text, edition };
}
