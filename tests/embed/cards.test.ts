import { expect, test } from 'vitest';
import { cardFiles } from '../../src/outputs/cards/index.ts';
import { Cache } from '../../src/outputs/shared/cache.ts';
import { CARD_SIZE, cardFile } from '../../src/model/index.ts';
import { ROOT, STORY } from '../data/story.ts';

const files = await cardFiles([STORY], ROOT, new Cache(ROOT));

test('the cover and every chapter have a card, a PNG of the size that pages tell', () => {
  const ids = [null, ...STORY.chapters.map(({ id }) => id)];
  expect([...files.keys()]).toEqual(ids.map((id) => cardFile('en', id)));
  for (const [path, bytes] of files) {
    const png = Buffer.from(bytes);
    expect(png.subarray(1, 4).toString(), path).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
    // Drawn, with words: an empty sheet takes a tenth, and hosts refuse files of some megabytes.
    expect(png.length, path).toBeGreaterThan(20_000);
    expect(png.length, path).toBeLessThan(300_000);
  }
});
