import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import { sourcesFolder } from '../../src/compiler/1-read/sources-folder.ts';
import { mutated, mutations, seeded } from './mutations.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const CHANGES = process.env['LONG'] ? 50 : 25;

describe('the story', () => {
  const options = { kinds, root: ROOT, sourcesDir: sourcesFolder(ROOT) };

  it('compiles, and each declared language is whole', () => {
    const { story, problems } = compileStory(options);
    expect(problems).toEqual([]);
    expect(Object.keys(story ?? {})).toContain('en');
  });

  it('is the same edition when it is compiled again', () => {
    const [first, second] = [compileStory(options), compileStory(options)];
    expect(first.story?.en?.edition).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
    expect(JSON.stringify(second.story)).toBe(JSON.stringify(first.story));
  });

  it('accounts for every figure of its sources', () => {
    const { coverage } = compileStory(options);
    expect(coverage.figures.used + coverage.figures.waived).toBe(coverage.figures.total);
  });

  it(
    `refuses ${CHANGES} numbers changed one at a time in prose, texts, charts and facts`,
    { timeout: 120_000 },
    () => {
      const pick = seeded(2026);
      const all = mutations(ROOT, pick);
      const folders = ['en/', 'en/charts/', 'en/facts/', 'charts/', 'facts/'];
      const chosen = Array.from({ length: CHANGES }, (_, index) => {
        const here = all.filter(({ file }) => file.startsWith(folders[index % folders.length] ?? ''));
        return here[pick(here.length)];
      });
      // Without the texts: what refuses a change must be in the repository itself.
      const accepted = chosen.filter(
        (change) => change && compileStory({ root: ROOT, kinds, files: mutated(ROOT, change) }).story,
      );
      expect(
        accepted.map((change) => `${change?.file}:${change?.line} ${change?.before} -> ${change?.after}`),
      ).toEqual([]);
    },
  );
});
