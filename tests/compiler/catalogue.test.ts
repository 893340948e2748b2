import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allMessages, catalogue } from '../../src/compiler/errors/catalogue.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';
import { nearest } from '../../src/compiler/errors/nearest.ts';
import { Report } from '../../src/compiler/errors/report.ts';

const place = { file: 'src/story/en/cotton.md', line: 14, column: 5 };

describe('the catalogue of messages', () => {
  it('throws when a code is defined twice', () => {
    expect(() =>
      catalogue([
        ['one', 'is one; expected %', 'Do this.'],
        ['one', 'is another; expected %', 'Do that.'],
      ]),
    ).toThrow('The message "one" is defined twice.');
  });

  it('says of every code what was expected and what to do', () => {
    for (const { code, what, remedy } of allMessages()) {
      expect(what, code).toMatch(/; expected %$/);
      expect(remedy, code).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is explained in docs/writing.md, code by code', () => {
    const page = readFileSync(new URL('../../docs/writing.md', import.meta.url), 'utf8');
    const missing = allMessages().filter(({ code }) => !page.includes(`| \`${code}\``));
    expect(missing.map(({ code }) => code)).toEqual([]);
  });
});

describe('a problem', () => {
  it('is one line with place, code, text, expectation, nearest id and remedy', () => {
    const report = new Report();
    report.unknown('unknown-fact', place, 'gdp-2032', ['gdp-2023', 'cotton'], 'the id of a fact');
    expect(report.sorted().map(formatProblem)).toEqual([
      'src/story/en/cotton.md:14:5 unknown-fact: "gdp-2032" is not in facts/; expected the id of a fact. Nearest: "gdp-2023". Fix the id or add the fact with its source.',
    ]);
  });

  it('is told once, in the order of the file', () => {
    const report = new Report();
    report.add('bare-number', { ...place, column: 9 }, '5', 'a reference');
    report.add('bare-number', place, '4', 'a reference');
    report.add('bare-number', { ...place, column: 9 }, '5', 'a reference');
    expect(report.sorted().map(({ text }) => text)).toEqual(['4', '5']);
  });
});

describe('the nearest id', () => {
  it('is the one with the fewest letters to change', () => {
    expect(nearest('yarn-2052', ['fibre-2025', 'yarn-2025', 'yarn-2020'])).toEqual(['yarn-2020']);
    expect(nearest('cotton-yam', ['cotton-yarn', 'fabric'])).toEqual(['cotton-yarn']);
  });

  it('is none where nothing is close', () => {
    expect(nearest('x', ['cotton-harvest'])).toEqual([]);
  });
});
