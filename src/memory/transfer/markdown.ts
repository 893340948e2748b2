import type { Bookmark, BookmarkDescription, MarkdownLabels } from '../../model/index.ts';

/** Characters that would make markup of a reader's words. */
const plain = (text: string) => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
const line = (text: string) => plain(text.replaceAll(/\s+/g, ' ').trim());
const quoted = (text: string) =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((part) => `  > ${line(part)}`.trimEnd())
    .join('\n');

function entry(bookmark: Bookmark, about: BookmarkDescription, words: MarkdownLabels): string {
  const parts = [`- [${line(about.title)}](${about.address})`];
  const { value, note } = bookmark;
  if (value && about.now !== null && about.now !== value.text)
    parts.push(`  ${line(words.then)}: ${line(value.text)}`);
  if (note) parts.push('', quoted(note), '');
  return parts.join('\n');
}

/** Bookmarks and notes to read and print: a heading a chapter, in the reader's order. Notes stay text. */
export function formatMarkdown(
  bookmarks: readonly Bookmark[],
  words: MarkdownLabels,
  describe: (bookmark: Bookmark) => BookmarkDescription,
): string {
  const chapters = new Map<string, string[]>();
  for (const bookmark of bookmarks) {
    const about = describe(bookmark);
    const entries = chapters.get(about.chapter) ?? [];
    entries.push(entry(bookmark, about, words));
    chapters.set(about.chapter, entries);
  }
  const parts = [...chapters].map(([chapter, entries]) => `## ${line(chapter)}\n\n${entries.join('\n')}`);
  return `# ${line(words.title)}\n\n${parts.join('\n\n')}\n`;
}
