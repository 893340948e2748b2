import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/compiler/1-read/files.ts';
import { sourcesFolder } from '../../src/compiler/1-read/sources-folder.ts';
import { archivedTexts, OverlapFinder, namesOf } from '../../src/compiler/3-check/verbatim-overlap.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import { spokenTexts } from '../tools/html.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const DIST = join(ROOT, 'dist');
const texts = sourcesFolder(ROOT);
/** Kinds of files that hold words. */
const WORDED = /\.(?:html|csv|json|bib|ris|m?js|svg|css|ts|svelte|md|ya?ml|txt)$/;

/** The finder for the five sources, as the compiler has it. */
function overlapFinder(folder: string): OverlapFinder {
  const story = compileStory({ root: ROOT, kinds }).story?.en;
  if (!story) throw new Error('The story was refused: see npm run story:check.');
  return new OverlapFinder(archivedTexts(story.sources, disk, folder), namesOf(story));
}

describe('a page is read as', () => {
  it('blocks of words and attributes read aloud, without style and script', () => {
    const html =
      '<head><title>A &amp; B</title><style>p { color: red }</style></head><p>One <b>two</b></p><ul><li>three</li><li>four</li></ul><img alt="five&nbsp;six">';
    expect(spokenTexts(html)).toEqual(['A & B', 'One two', 'three', 'four', 'five\u00a0six']);
  });
});

/** Files of a folder with words in them, by name. */
function texted(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => WORDED.test(name));
}

/** What a file says: a page as it is read, an index entry by entry, anything else as it stands. */
function textsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.html')) return spokenTexts(text);
  return path.includes('/src/story/index/') ? text.split('\n') : [text];
}

// The texts are other people's words and never in the repository: the check runs where they are at hand.
describe.skipIf(texts === undefined)('no run of eight words of a source stands in', () => {
  const finder = texts === undefined ? null : overlapFinder(texts);
  const overlapsIn = (folder: string, names: readonly string[]) =>
    names.flatMap((name) =>
      textsOf(join(folder, name)).flatMap((text) => {
        const found = finder?.find(text);
        return found
          ? [`${name}: "${found.text}" (source ${found.source}, paragraph ${found.paragraph})`]
          : [];
      }),
    );

  it.skipIf(!existsSync(DIST))('the built product: pages, data, citations, scripts and pictures', () => {
    const names = texted(DIST);
    for (const ending of ['.html', '.csv', '.json', '.bib', '.ris', '.js', '.svg'])
      expect(names.filter((name) => name.endsWith(ending)).length, ending).toBeGreaterThan(0);
    expect(overlapsIn(DIST, names)).toEqual([]);
  });

  it.each(['src', 'docs', 'tests'])('%s', (folder) => {
    const names = texted(join(ROOT, folder));
    expect(names.length).toBeGreaterThan(2);
    expect(overlapsIn(join(ROOT, folder), names)).toEqual([]);
  });

  it('a page without being found', () => {
    const [source] = compileStory({ root: ROOT, kinds }).story?.en?.sources ?? [];
    if (texts === undefined || !source || !finder) throw new Error('The sources are not at hand.');
    const text = readFileSync(join(texts, source.file), 'utf8');
    const line = text.split('\n').findLast((paragraph) => paragraph.trim().split(/\s+/).length > 30) ?? '';
    const html = `<p>They say: ${line.trim().replaceAll('&', '&amp;')}</p>`;
    expect(spokenTexts(html).map((each) => finder.find(each)?.source)).toEqual([source.id]);
    expect(finder.find(`{"note":"${line.trim()}"}`)?.source).toBe(source.id);
  });
});
