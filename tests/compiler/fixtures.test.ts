import { describe, expect, it } from 'vitest';
import { allMessages } from '../../src/compiler/errors/catalogue.ts';
import { cases, compileCase, expected, reportOf } from './fixtures.ts';
import { compileChanged } from './story.ts';

const all = cases();

describe('the base story', () => {
  it('compiles, with every figure and claim accounted for', () => {
    const { problems, coverage, proved } = compileChanged({});
    expect(problems).toEqual([]);
    expect(coverage.figures).toEqual({ total: 12, used: 11, waived: 1 });
    expect(coverage.claims).toEqual({ total: 2, mentioned: 2, waived: 0 });
    expect(proved).toBe(true);
  });
});

describe('a story is refused for', () => {
  it.each(all.map((one) => [one.what, one] as const))('%s', (_what, one) => {
    const { story, problems } = compileCase(one);
    expect(story).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(reportOf(one)).toBe(expected(one.name));
    expect(expected(one.name)).not.toBe('');
  });

  it('every reason the catalogue knows', () => {
    const shown = all.map(({ name }) => expected(name)).join('');
    // A file that is no text cannot stand in a patch: read.test.ts shows it.
    const missing = allMessages().filter(({ code }) => !shown.includes(` ${code}: `) && code !== 'not-utf8');
    expect(missing.map(({ code }) => code)).toEqual([]);
  });
});
