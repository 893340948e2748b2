import type { Language } from '../../model/index.ts';
import type { Located } from '../1-read/text.ts';
import type {
  BlockDraft,
  ChapterDraft,
  CoverDraft,
  FactDraft,
  InlineDraft,
  Piece,
  StepDraft,
  StoryDraft,
} from './draft.ts';

/** A stretch of the story's own words that is read in one go: a paragraph, a heading, a label, an alt text. */
export interface Passage {
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

function flat(drafts: readonly InlineDraft[]): Piece[] {
  return drafts.flatMap((draft) => ('children' in draft ? flat(draft.children) : [draft]));
}

function inBlocks(blocks: readonly BlockDraft[]): (readonly Piece[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [flat(block.children)] : block.items.map(flat),
  );
}

function inStep({ heading, body, notes, discuss, alt, guess }: StepDraft): (readonly Piece[])[] {
  const asked = guess ? [guess.prompt.pieces, guess.reveal.pieces] : [];
  return [flat(heading), ...inBlocks([...body, ...notes, ...discuss]), alt?.pieces ?? [], ...asked];
}

function inChapter({ title, question, description, lead, steps }: ChapterDraft): (readonly Piece[])[] {
  const heads = [title, question, description].map(({ pieces }) => pieces);
  return [...heads, ...inBlocks(lead), ...steps.flatMap(inStep)];
}

function inCover({ title, description, lines }: CoverDraft): (readonly Piece[])[] {
  return [title.pieces, description.pieces, ...inBlocks(lines)];
}

function inFact({ texts }: FactDraft): [Language, Located][] {
  return [...texts].flatMap(([language, { label, measures, period, caveat, explanation, statedBy }]) =>
    [label, measures, period, caveat, explanation, statedBy].flatMap((text): [Language, Located][] =>
      text ? [[language, text]] : [],
    ),
  );
}

/** Everything the story says in its own words, in all languages. Names, titles and addresses are not among it. */
export function passagesOf(draft: StoryDraft): Passage[] {
  const spoken = [
    ...draft.chapters.map((chapter) => ({ language: chapter.language, all: inChapter(chapter) })),
    ...draft.covers.map((cover) => ({ language: cover.language, all: inCover(cover) })),
    ...draft.terms.map(({ language, term, body }) => ({ language, all: [flat(term), ...inBlocks(body)] })),
  ].flatMap(({ language, all }) => all.map((pieces) => ({ language, pieces })));
  // Templates outside Markdown are each a passage of their own.
  const templates = draft.templates
    .filter(({ template }) => template.place.file.endsWith('.yaml'))
    .map(({ template, language }) => ({ language, pieces: template.pieces }));
  const data = [
    ...draft.facts.flatMap(inFact),
    ...draft.claims.flatMap(({ summary }) => [...summary]),
    ...draft.sources.flatMap(({ dateBasis }) => [...dateBasis]),
  ].map(([language, text]): Passage => ({ language, pieces: [{ kind: 'text', text }] }));
  return [...spoken, ...templates, ...data];
}
