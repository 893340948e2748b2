import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { storyFolder } from '../../compiler/1-read/story-folder.ts';

/** What a bundle is told of its story before the story is compiled: see src/model/identity.ts. */
export interface Identity {
  readonly id: string;
  readonly brand: string;
}

function read(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Id and brand from story.yaml. A file without them is refused by the compiler; here it names nothing. */
export function identityOf(root: string): Identity {
  const value = read(resolve(root, storyFolder(root), 'story.yaml'));
  const text = (key: string): string => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' ? found : '';
  };
  return { id: text('id'), brand: text('brand') };
}

/** The constants of the bundle, for `define` of Vite and Vitest. */
export function identityConstants(root: string): Readonly<Record<string, string>> {
  const { id, brand } = identityOf(root);
  return {
    __STORY_ID__: JSON.stringify(id),
    __STORY_BRAND__: JSON.stringify(brand),
  };
}
