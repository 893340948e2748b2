import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/compiler/1-read/files.ts';
import { unnoticed } from './completeness.ts';
import { BASE, changed } from './story.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const STORIES = [
  {
    name: 'the base story',
    texts: 150,
    told: { root: BASE, folder: 'src/story', files: changed({}, { languages: ['en', 'ru'] }) },
  },
  {
    name: 'the small story',
    texts: 370,
    told: { root: ROOT, folder: 'tests/stories/small', files: disk },
  },
];

describe('a language without one of its texts', () => {
  it.each(STORIES)(
    'is refused for each of them, named with file and path: $name',
    { timeout: 60_000 },
    ({ told, texts }) => {
      const { tried, found } = unnoticed(told, 'ru');
      expect(found).toEqual([]);
      expect(tried).toBeGreaterThan(texts);
    },
  );
});
