import { formatQuantity } from '../../i18n/format.ts';
import type { Fact, Language, Story } from '../../model/index.ts';

/** A figure that says something else than it did. */
export interface Correction {
  readonly fact: Fact;
  /** What it said before, as its note would show it. */
  readonly before: string;
  readonly now: string;
  readonly reason: string;
}
/** What one edition corrected. */
export interface CorrectedEdition {
  readonly edition: string;
  /** ISO 8601. */
  readonly date: string;
  readonly corrections: readonly Correction[];
}

/** The date an edition's name begins with. */
export function editionDate(edition: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(edition)?.[0] ?? edition;
}

/** A value of before in the words of today: the old range is not known, so a value stands alone. */
function textOf({ low: _, high: __, ...fact }: Fact, value: number | string, language: Language): string {
  const qualifier = fact.qualifier === 'range' ? 'exact' : fact.qualifier;
  return formatQuantity(language, { ...fact, qualifier, value }).full;
}

/** Everything that was corrected, the latest edition first, figures in the order of the story's data. */
export function correctionsOf(story: Story): readonly CorrectedEdition[] {
  const byEdition = new Map<string, Correction[]>();
  for (const fact of Object.values(story.facts)) {
    if (!fact.changed) continue;
    const { from, reason, edition } = fact.changed;
    const known = byEdition.get(edition) ?? [];
    const now = story.factTexts[fact.id]?.full ?? String(fact.value);
    byEdition.set(edition, [...known, { fact, before: textOf(fact, from, story.language), now, reason }]);
  }
  return [...byEdition]
    .map(([edition, corrections]) => ({ edition, date: editionDate(edition), corrections }))
    .sort((a, b) => (a.edition < b.edition ? 1 : -1));
}
