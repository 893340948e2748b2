import type { Language } from '../../model/index.ts';
import { readMarkdown } from '../1-read/markdown.ts';
import type { SourceText } from '../1-read/text.ts';
import type { EpilogueDraft } from './draft.ts';
import { Prose } from './prose.ts';
import { frontMatter, heading, sections, text } from './sections.ts';
import type { Parsing } from './template.ts';

/** `<language>/epilogue.md`: sections of plain prose, without steps or charts. */
export function parseEpilogue(source: SourceText, language: Language, parsing: Parsing): EpilogueDraft {
  const prose = new Prose(source, language, parsing);
  const { reader, rest } = frontMatter(readMarkdown(source), 'title and description', prose);
  const { lead, steps } = sections(rest, prose);
  const epilogue: EpilogueDraft = {
    file: source.file,
    language,
    title: text(reader, 'title', prose),
    description: text(reader, 'description', prose),
    lead: prose.blocks(lead),
    sections: steps.map((section) => {
      const { id, inlines } = heading(section.heading, prose);
      return { id, heading: inlines, body: prose.blocks(section.nodes) };
    }),
  };
  reader?.done();
  return epilogue;
}
