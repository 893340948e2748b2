import type { Bookmark, BookmarkTarget, FactAsMarked, Memory } from '../../model/index.ts';
import type { MemoryWords } from '../../i18n/memory/index.ts';
import type { Notices } from './notices.ts';

/** What the reader's parts of memory share. */
export interface ReaderMemory {
  readonly memory: Memory;
  readonly words: MemoryWords;
  readonly notices: Notices;
  /** Opens the bookmarks, at one of them if it is named, with its note open. */
  readonly openBookmarks: (id?: string) => void;
}

/** Bookmarks a place, or takes its bookmark away; says so, and offers the next step. */
export async function toggleBookmark(
  { memory, words, notices, openBookmarks }: ReaderMemory,
  target: BookmarkTarget,
  value?: FactAsMarked,
): Promise<void> {
  const there = memory.bookmarks.find(target);
  if (there) {
    const undo = await memory.bookmarks.remove(there.id);
    notices.say(words.bookmark.removed, { label: words.undo, act: () => void undo(), lasting: true });
    return;
  }
  const first = memory.bookmarks.all().length === 0;
  const bookmark: Bookmark = await memory.bookmarks.add(target, value && { value });
  const say = (text: string) =>
    notices.say(text, { label: words.bookmark.addNote, act: () => openBookmarks(bookmark.id) });
  const { kept, visit, asking, promised } = words.bookmark;
  if (!memory.state.kept) return say(visit);
  if (!first) return say(kept);
  // Some browsers ask the reader: the reason stands there before they do.
  say(`${kept} ${asking}`);
  say((await (await memory.desk()).persist()) ? `${kept} ${promised}` : kept);
}
