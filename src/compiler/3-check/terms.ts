import type { At } from '../1-read/map.ts';
import { termsInBlocks } from '../2-parse/terms-in.ts';
import type { ChapterDraft, StoryDraft, TermDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';

/** Terms a chapter's words are marked with. */
function marked({ lead, steps }: ChapterDraft): At<string>[] {
  return termsInBlocks([
    ...lead,
    ...steps.flatMap(({ body, notes, discuss }) => [...body, ...notes, ...discuss]),
  ]);
}

function checkIds(terms: readonly TermDraft[], report: Report): void {
  const seen = new Set<string>();
  for (const { id } of terms) {
    if (seen.has(id.value)) report.add('duplicate-id', id.place, id.value, 'an id that no other word has');
    seen.add(id.value);
  }
}

/** Refuses words marked as explained that are not, and explanations of words nobody meets. */
export function checkTerms(draft: StoryDraft, report: Report): void {
  for (const { value: language } of draft.plan?.languages ?? []) {
    const terms = draft.terms.filter((term) => term.language === language);
    const known = terms.map(({ id }) => id.value);
    checkIds(terms, report);
    const used = draft.chapters.filter((chapter) => chapter.language === language).flatMap(marked);
    for (const { value, place } of used)
      if (!known.includes(value))
        report.unknown(
          'unknown-term',
          place,
          value,
          known,
          `a word of ${draft.folder}/${language}/glossary.md`,
        );
    const met = new Set(used.map(({ value }) => value));
    for (const { id } of terms)
      if (id.value !== '' && !met.has(id.value))
        report.add('unused-term', id.place, id.value, `a word marked [...](term:${id.value}) in a chapter`);
  }
}
