import { formatDate } from '../../i18n/format.ts';
import type { PresentMessages } from '../../i18n/areas.ts';
import type { Fact, Story } from '../../model/index.ts';

/** The facts and all inputs of derived ones, without duplicates. */
function withInputs(story: Story, ids: readonly string[]): readonly Fact[] {
  const seen = new Map<string, Fact>();
  const queue = [...ids];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const fact = story.facts[id];
    if (!fact || seen.has(id)) continue;
    seen.set(id, fact);
    if (fact.kind === 'derived') queue.push(...fact.inputs);
  }
  return [...seen.values()];
}

/** The sources of a scene for the handout, one line each. */
export function sourcesOf(story: Story, ids: readonly string[], words: PresentMessages): readonly string[] {
  const paragraphs = new Map<string, Set<number>>();
  const publications = new Set<string>();
  for (const fact of withInputs(story, ids)) {
    if (fact.kind === 'reported' || fact.kind === 'disputed')
      paragraphs.set(
        fact.printed.source,
        (paragraphs.get(fact.printed.source) ?? new Set()).add(fact.printed.paragraph),
      );
    else if (fact.kind === 'context') publications.add(fact.publication);
  }
  const reported = [...paragraphs].flatMap(([id, places]) => {
    const source = story.sources.find((candidate) => candidate.id === id);
    if (!source) return [];
    const list = [...places].sort((a, b) => a - b);
    const where = list.length === 1 ? words.paragraph(list[0] ?? 0) : words.paragraphs(list.join(', '));
    return [
      `${source.publisher}, ${source.published ? formatDate(story.language, source.published) : words.undated}, ${where}`,
    ];
  });
  const context = [...publications].flatMap((id) => {
    const publication = story.publications.find((candidate) => candidate.id === id);
    return publication ? [`${publication.publisher}, ${publication.date} (${words.context})`] : [];
  });
  return [...reported, ...new Set(context)];
}
