import { fileURLToPath } from 'node:url';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import type { Story } from '../../src/model/index.ts';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

function compiled(): Story {
  const { story, problems } = compileStory({ root: ROOT, kinds });
  if (!story?.en) throw new Error(`The story was refused: ${JSON.stringify(problems.slice(0, 3))}`);
  return story.en;
}

/** The story as it stands. */
export const STORY = compiled();
