import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/compiler/cli.ts';
import { BASE, BASE_SOURCES } from './story.ts';

let root: string;
let lines: string[];

const check = (...flags: string[]) => {
  lines = [];
  return run(flags, { root, sourcesDir: BASE_SOURCES, print: (line) => lines.push(line) });
};
const edit = (file: string, from: string, to: string) => {
  const path = join(root, 'src/story', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unspun-story-'));
  cpSync(BASE, root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('story:check', () => {
  it('locks a story, then reports it in full', () => {
    expect(check('--lock')).toBe(0);
    expect(lines[0]).toMatch(/^Locked: .*harvest-2017.*charts\/sales\.yaml/);
    expect(check()).toBe(0);
    expect(lines).toEqual([
      'figures: 12 of 12 accounted for',
      'claims: 2 of 2 accounted for',
      expect.stringMatching(/^numbers bound: \d+$/),
      expect.stringMatching(/^en\/association: \d+ words, 1 min$/),
      expect.stringMatching(/^en: \d+ words, 1 min in 1 chapters$/),
      'index: proved against the sources',
      'errors: 0',
    ]);
  });

  it('exits with 1 and one line an error', () => {
    check('--lock');
    edit('en/association.md', 'The clock said nothing.', 'Half of it is told by {sales-2020}.');
    expect(check()).toBe(1);
    expect(lines[0]).toMatch(/^src\/story\/en\/association\.md:18:79 bare-number: "Half" /);
    expect(lines[1]).toMatch(
      /^src\/story\/en\/association\.md:18:101 unknown-fact: "sales-2020" .* Nearest: "sales-2018"\. /,
    );
    expect(lines.at(-1)).toBe('errors: 2');
    expect(lines.join('\n')).not.toMatch(/\n\s+at /);
  });

  it('names what a new lock changes', () => {
    check('--lock');
    edit('facts/context.yaml', '2017: 246000', '2017: 246500');
    expect(check()).toBe(1);
    expect(check('--lock')).toBe(0);
    expect(lines[0]).toBe('Locked: harvest-2017');
    expect(check('--lock')).toBe(0);
    expect(lines[0]).toBe('Nothing to lock: all numbers are as they were.');
  });

  it('does not lock what it cannot read', () => {
    edit('en/facts/context.yaml', 'label: Harvest', 'label: "Harvest');
    expect(check('--lock')).toBe(1);
    expect(lines[0]).toBe('Nothing was locked: a file could not be read.');
  });

  it('says that the index is not proved where the texts are not at hand', () => {
    check('--lock');
    const told: string[] = [];
    run([], { root, sourcesDir: null, print: (line) => told.push(line) });
    expect(told).toContain('index: not proved (SOURCES_DIR is not set)');
  });

  it('counts an untold claim, and refuses it', () => {
    check('--lock');
    edit('en/association.md', 'claims: [manager, town]', 'claims: [town]');
    expect(check()).toBe(1);
    expect(lines).toContain('claims: 1 of 2 accounted for');
    expect(lines[0]).toMatch(/^src\/story\/claims\.yaml:\d+:\d+ claim-not-mentioned: /);
  });

  it('knows its flags', () => {
    expect(check('--looked')).toBe(1);
    expect(lines).toEqual(['story:check does not know "--looked". It knows --lock, --watch.']);
  });
});
