import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const FOLDER = 'tests/stories/small';
const sourcesDir = join(ROOT, FOLDER, 'sources-texts');
const { story, problems, proved } = compileStory({ root: ROOT, folder: FOLDER, sourcesDir, kinds });

describe('the small story', () => {
  it('compiles in both languages, proved against its texts', () => {
    expect(problems.map(formatProblem)).toEqual([]);
    expect(Object.keys(story ?? {})).toEqual(['en', 'ru']);
    expect(proved).toBe(true);
  });

  it('has a chart of every kind, each shown by a step', () => {
    const shown = Object.values(story?.en?.charts ?? {}).map(({ kind }) => kind);
    expect([...new Set(shown)].sort()).toEqual(Object.keys(kinds).sort());
    expect(readdirSync(join(ROOT, FOLDER, 'charts'))).toHaveLength(shown.length);
  });

  it('has a guess of every kind, and the rest a page can show', () => {
    const chapters = story?.en?.chapters ?? [];
    const guesses = chapters.flatMap(({ steps }) => steps.flatMap(({ guess }) => guess?.kind ?? []));
    expect(guesses.sort()).toEqual(['rank', 'slider', 'square', 'waffle']);
    expect(chapters.map(({ id, number, steps }) => [id, number, steps.length])).toEqual([
      ['wool', 1, 6],
      ['fair', null, 3],
      ['mill', 2, 9],
    ]);
    const facts = Object.values(story?.en?.facts ?? {});
    const found = new Set(facts.flatMap(({ kind, unit, qualifier }) => [kind, unit, qualifier]));
    for (const each of ['reported', 'derived', 'disputed', 'context', 'date', 'range'])
      expect(found, each).toContain(each);
  });
});
