import { messagesOf } from '../../i18n/registry.ts';
import type { Story } from '../../model/index.ts';
import { notesOf } from '../../parts/evidence/notes.ts';

/** The line that says who reported the figures: publishers of the story's sources, and whether context is among them. */
export function sourceLine(story: Story, facts: readonly string[]): string {
  const words = messagesOf('embed', story.language);
  const behind = notesOf(story, facts).map(({ fact }) => fact);
  const sources = new Set(
    behind.flatMap((fact) =>
      fact.kind === 'reported' || fact.kind === 'disputed' ? fact.printed.source : [],
    ),
  );
  const publishers = story.sources.filter(({ id }) => sources.has(id)).map(({ publisher }) => publisher);
  const list = [...new Set(publishers)].join(', ');
  return behind.some(({ kind }) => kind === 'context') || list === ''
    ? words.sourcesWithContext(list)
    : words.sources(list);
}
