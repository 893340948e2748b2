import type { Language } from '../../model/index.ts';
import { range, readMarkdown } from '../1-read/markdown.ts';
import type { SourceText } from '../1-read/text.ts';
import type { TermDraft } from './draft.ts';
import { Prose } from './prose.ts';
import { heading, sections } from './sections.ts';
import type { Parsing } from './template.ts';

/** `<language>/glossary.md`: a heading a word, with an id, and what it means below. */
export function parseGlossary(source: SourceText, language: Language, parsing: Parsing): TermDraft[] {
  const prose = new Prose(source, language, parsing);
  const { lead, steps } = sections(readMarkdown(source).children, prose);
  for (const node of lead) prose.refuse(node, 'text above the words', 'words only: ## The word {#id}');
  return steps.map((section) => {
    const { id, inlines } = heading(section.heading, prose, 'word');
    const body = prose.blocks(section.nodes);
    if (body.length === 0)
      parsing.report.add(
        'missing-key',
        source.place(range(section.heading)[0]),
        id.value,
        'what the word means, in a sentence or two below it',
      );
    return { id, language, term: inlines, body };
  });
}
