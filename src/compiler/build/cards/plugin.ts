import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cardFile, type CompiledStory, type Story } from '../../../model/index.ts';
import { pngsOf } from '../data/chart-png.ts';
import type { ChartStyle } from '../data/chart-svg.ts';
import { chartStyle, PICTURES } from '../data/plugin.ts';
import { chapterCard, coverCard } from './picture.ts';

/**
 * The picture of every page that is shared as a card, as PNG by path below the site's root.
 *
 * @param kept a folder for pictures that need not be drawn again
 */
export async function cardFiles(
  stories: readonly Story[],
  style: ChartStyle,
  kept?: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = stories.flatMap((story) => [
    { path: cardFile(story.language, null), svg: coverCard(story, style) },
    ...story.chapters.map((chapter) => ({
      path: cardFile(story.language, chapter.id),
      svg: chapterCard(chapter, story, style),
    })),
  ]);
  const pngs = await pngsOf(
    drawn.map(({ svg }) => svg),
    kept,
  );
  return new Map(drawn.map(({ path }, index) => [path, pngs[index] ?? new Uint8Array()]));
}

/** Emits the pictures of cards with the client build. Nobody asks for them in development. */
export function cards(compiled: () => CompiledStory): Plugin {
  let root = process.cwd();
  return {
    name: 'unspun:cards',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const stories = Object.values(compiled());
      const [first] = stories;
      if (!first) throw new Error('The story passed the checks in no language.');
      const files = await cardFiles(stories, await chartStyle(root, first), resolve(root, PICTURES));
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
