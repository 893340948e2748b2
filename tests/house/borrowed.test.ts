import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/compiler/1-read/files.ts';
import { sourcesFolder } from '../../src/compiler/1-read/sources-folder.ts';
import { archivedTexts, Borrowing, namesOf } from '../../src/compiler/3-check/borrowed.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import { spokenTexts } from '../tools/html.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const DIST = join(ROOT, 'dist');
const texts = sourcesFolder(ROOT);

/** The finder for the five sources, as the compiler has it. */
function borrowing(folder: string): Borrowing {
  const story = compileStory({ root: ROOT }).story?.en;
  if (!story) throw new Error('The story was refused: see npm run story:check.');
  return new Borrowing(archivedTexts(story.sources, disk, folder), namesOf(story));
}

describe('a page is read as', () => {
  it('blocks of words and attributes read aloud, without style and script', () => {
    const html =
      '<head><title>A &amp; B</title><style>p { color: red }</style></head><p>One <b>two</b></p><ul><li>three</li><li>four</li></ul><img alt="five&nbsp;six">';
    expect(spokenTexts(html)).toEqual(['A & B', 'One two', 'three', 'four', 'five\u00a0six']);
  });
});

// The texts are other people's words and never in the repository: the check runs where they are at hand.
describe.skipIf(texts === undefined || !existsSync(DIST))('the built pages', () => {
  const finder = texts === undefined ? null : borrowing(texts);

  it('borrow no run of eight words from a source', () => {
    const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(2);
    const borrowed = pages.flatMap((page) =>
      spokenTexts(readFileSync(join(DIST, page), 'utf8')).flatMap((text) => {
        const found = finder?.find(text);
        return found
          ? [`${page}: "${found.text}" (source ${found.source}, paragraph ${found.paragraph})`]
          : [];
      }),
    );
    expect(borrowed).toEqual([]);
  });

  it('would be refused with a line of a source among their words', () => {
    const [source] = compileStory({ root: ROOT }).story?.en?.sources ?? [];
    const text = readFileSync(join(texts ?? '', source?.file ?? ''), 'utf8');
    const line = text.split('\n').findLast((paragraph) => paragraph.trim().split(/\s+/).length > 30) ?? '';
    const html = `<p>They say: ${line.trim().replaceAll('&', '&amp;')}</p>`;
    expect(spokenTexts(html).map((each) => finder?.find(each)?.source)).toEqual([source?.id]);
  });
});
