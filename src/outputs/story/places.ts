import type { CompiledStory, FactsNow, Language, Places, Story } from '../../model/index.ts';

/** What the steps and charts are called: for lists of bookmarks. */
export function placesOf(story: Story): Places {
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

const PARTS = { places: placesOf, facts: factsNowOf };
const PLACES = /^\0virtual:story\/places(?:\/([a-z]{2})\/(places|facts))?$/;

/** Source of `virtual:story/places` and of its parts, a module each, by language; null for other modules. */
export function placesModule(id: string, story: CompiledStory): string | null {
  const match = PLACES.exec(id);
  if (!match) return null;
  const [, language, part] = match;
  const edition = language && story[language as Language];
  if (edition)
    return `export default ${JSON.stringify(PARTS[part === 'facts' ? 'facts' : 'places'](edition))};`;
  const loaders = Object.keys(story).map((code) => {
    const parts = Object.keys(PARTS).map(
      (name) => `${name}: () => import("virtual:story/places/${code}/${name}")`,
    );
    return `${JSON.stringify(code)}: { ${parts.join(', ')} }`;
  });
  return `export default { ${loaders.join(', ')} };`;
}
