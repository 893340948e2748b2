import type { Bookmark, BookmarkTarget, FactSnapshot, Memory } from '../../model/index.ts';
import type { MemoryMessages } from '../../i18n/memory/index.ts';
import type { Notices } from './notices.ts';

/** What the reader's parts of memory share. */
export interface ReaderMemory {
  readonly memory: Memory;
  readonly messages: MemoryMessages;
  readonly notices: Notices;
  /** Opens the bookmarks, at one of them if it is named, with its note open. */
  readonly openBookmarks: (id?: string) => void;
}

/** Bookmarks a place, or takes its bookmark away; says so, and offers the next step. */
export async function toggleBookmark(
  { memory, messages, notices, openBookmarks }: ReaderMemory,
  target: BookmarkTarget,
  value?: FactSnapshot,
): Promise<void> {
  const there = memory.bookmarks.find(target);
  if (there) {
    const undo = await memory.bookmarks.remove(there.id);
    notices.show(messages.bookmark.removed, { label: messages.undo, act: () => void undo(), lasting: true });
    return;
  }
  const first = memory.bookmarks.all().length === 0;
  const bookmark: Bookmark = await memory.bookmarks.add(target, value && { value });
  const show = (text: string) =>
    notices.show(text, { label: messages.bookmark.addNote, act: () => openBookmarks(bookmark.id) });
  const { saved, visit, asking, promised } = messages.bookmark;
  if (!memory.state.persistent) return show(visit);
  if (!first) return show(saved);
  // Some browsers ask the reader: the reason stands there before they do.
  show(`${saved} ${asking}`);
  show((await (await memory.transfer()).persist()) ? `${saved} ${promised}` : saved);
}
