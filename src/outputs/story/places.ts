import type { CompiledStory, FactsNow, StoryTitles, Story } from '../../model/index.ts';

/** What the steps and charts are called: for lists of bookmarks. */
export function titlesOf(story: Story): StoryTitles {
  return {
    edition: story.edition,
    chapters: story.contents.map(({ id, title, steps }) => ({ id, title, steps })),
    charts: Object.fromEntries(Object.values(story.charts).map(({ id, title }) => [id, title])),
  };
}

/** What each fact says: for bookmarks of numbers, which may have changed since. */
export function factsNowOf(story: Story): FactsNow {
  return Object.fromEntries(
    Object.values(story.facts).map(({ id, label, value, changed }) => [
      id,
      { label, text: story.factTexts[id]?.full ?? '', value, ...(changed && { reason: changed.reason }) },
    ]),
  );
}

const PARTS = { titles: titlesOf, facts: factsNowOf };
const TITLES = /^\0virtual:story\/titles(?:\/([a-z]{2})\/(titles|facts))?$/;

/** Source of `virtual:story/titles` and of its parts, a module each, by language; null for other modules. */
export function titlesModule(id: string, story: CompiledStory): string | null {
  const match = TITLES.exec(id);
  if (!match) return null;
  const [, language, part] = match;
  const edition = language && story[language];
  if (edition)
    return `export default ${JSON.stringify(PARTS[part === 'facts' ? 'facts' : 'titles'](edition))};`;
  const loaders = Object.keys(story).map((code) => {
    const parts = Object.keys(PARTS).map(
      (name) => `${name}: () => import("virtual:story/titles/${code}/${name}")`,
    );
    return `${JSON.stringify(code)}: { ${parts.join(', ')} }`;
  });
  return `export default { ${loaders.join(', ')} };`;
}
