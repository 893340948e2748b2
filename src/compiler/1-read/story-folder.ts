import { relative, resolve, sep } from 'node:path';

/** Where the story stands unless told otherwise, from the repository's root. */
export const STORY_FOLDER = 'src/story';

/** The story to build, from the repository's root: the folder that `STORY_DIR` names, else this repository's own. */
export function storyFolder(root: string, named = process.env['STORY_DIR']): string {
  return named ? relative(root, resolve(root, named)).replaceAll(sep, '/') : STORY_FOLDER;
}
