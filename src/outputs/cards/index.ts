import { cardFile, type Story } from '../../model/index.ts';
import type { Output } from '../output.ts';
import type { Cache } from '../shared/cache.ts';
import { pngsOf } from '../shared/png.ts';
import { readThemes } from '../shared/theme.ts';
import { chapterCard, coverCard } from './picture.ts';

/** The picture of every page that is shared as a card, as PNG by path below the site's root. */
export async function cardFiles(
  stories: readonly Story[],
  root: string,
  cache: Cache,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const [first] = stories;
  if (!first) return new Map();
  const themes = await readThemes(root, first);
  const drawn = stories.flatMap((story) => [
    { path: cardFile(story.language, null), svg: coverCard(story, themes) },
    ...story.chapters.map((chapter) => ({
      path: cardFile(story.language, chapter.id),
      svg: chapterCard(chapter, story, themes),
    })),
  ]);
  const pngs = await pngsOf(
    drawn.map(({ svg }) => svg),
    cache,
  );
  return new Map(drawn.map(({ path }, index) => [path, pngs[index] ?? new Uint8Array()]));
}

/** The pictures that stand for pages where links to them are shared. Nobody asks for them in development. */
export const cards: Output = {
  id: 'cards',
  async write({ stories, root, folder, cache }) {
    for (const [path, bytes] of await cardFiles(Object.values(stories), root, cache))
      await folder.write(path, bytes);
  },
};
