import { dataChapter, dataFor, dataReference, dataStep } from '../../model/page/index.ts';
import type { BookmarkTarget, FactSnapshot, TitleSource } from '../../model/index.ts';
import { toggleBookmark, type ReaderMemory } from './reader-memory.ts';

/** Where the number stands: its chapter, or the name of its page, and its step. */
function targetOf(anchor: Element, fact: string): BookmarkTarget | null {
  const article = anchor.closest('article');
  if (!article) return null;
  const chapter = dataChapter.read(article) ?? dataReference.read(article) ?? 'cover';
  const inStep = dataStep.read(dataStep.closest(anchor));
  const onChart = dataFor.read(dataFor.closest(anchor));
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
  source: TitleSource,
): Promise<boolean | null> {
  const target = targetOf(anchor, fact);
  if (target?.kind !== 'fact') return null;
  await toggleBookmark(reader, target, await factSnapshot(fact, source));
  return isBookmarked(reader, anchor, fact);
}

async function factSnapshot(fact: string, source: TitleSource): Promise<FactSnapshot | undefined> {
  const [facts, { edition }] = await Promise.all([source.facts(), source.titles()]);
  const now = facts[fact];
  return now && { value: now.value, text: now.text, edition };
}
