import { describe, expect, it } from 'vitest';
import { changed, BASE } from './story.ts';
import { unnoticed } from './completeness.ts';

describe('a language without one of its texts', () => {
  it('is refused for each of them, named with file and path: the base story in Russian', () => {
    const files = changed({}, { languages: ['en', 'ru'] });
    const { tried, found } = unnoticed({ root: BASE, folder: 'src/story', files }, 'ru');
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });
});
