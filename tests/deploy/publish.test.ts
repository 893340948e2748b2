import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepEditions, storeEdition } from '../../src/deploy/editions.mjs';
import { publish, rollback } from '../../src/deploy/publish.mjs';
import { precacheOf } from '../../src/outputs/offline/precache.ts';
import { seal } from '../../src/outputs/offline/seal.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unspun-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A little built site with one page and one script. */
async function site(name: string, text: string): Promise<string> {
  const folder = join(root, name);
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  writeFileSync(join(folder, `assets/${name}-12345678.js`), text);
  await seal(folder, { root: '/', code: 'work();' });
  return folder;
}
const at = (...parts: string[]) => join(root, 'srv', ...parts);
const day = (number: number) => new Date(Date.UTC(2026, 2, number));

test('a release is one link away, keeps the scripts of the one before, and can be taken back', async () => {
  mkdirSync(at());
  publish(await site('one', 'first'), at(), day(1));
  publish(await site('two', 'second'), at(), day(2));
  expect(readFileSync(at('current/index.html'), 'utf8')).toBe('second');
  expect(existsSync(at('current/assets/one-12345678.js'))).toBe(true);

  rollback(at(), { force: true });
  expect(readFileSync(at('current/index.html'), 'utf8')).toBe('first');
  expect(readFileSync(at('current/sw.js'), 'utf8')).toContain('"forced":true');
  expect(() => rollback(at())).toThrow('nothing to go back to');
});

test('a folder that was not built is not published', () => {
  mkdirSync(join(root, 'empty'));
  expect(() => publish(join(root, 'empty'), at(), day(1))).toThrow('Run npm run build first');
});

test('the list of kept files is the same for the same site and differs with any byte', async () => {
  const folder = await site('one', 'first');
  writeFileSync(join(folder, 'index.html.br'), 'packed');
  mkdirSync(join(folder, 'embed'));
  writeFileSync(join(folder, 'embed/index.html'), 'for others');
  const list = await precacheOf(folder, { root: '/' });
  expect(list.files.map(([path]) => path)).toEqual(['assets/one-12345678.js', 'index.html']);
  expect(await precacheOf(folder, { root: '/' })).toEqual(list);
  writeFileSync(join(folder, 'index.html'), 'First');
  expect((await precacheOf(folder, { root: '/' })).version).not.toBe(list.version);
});

test('sealing anew replaces the list and leaves the worker as it is', async () => {
  const folder = await site('one', 'first');
  await seal(folder, { root: '/story/' });
  const code = readFileSync(join(folder, 'sw.js'), 'utf8');
  expect(code.match(/PRECACHE/g)).toHaveLength(1);
  expect(code).toContain('"root":"/story/"');
  expect(code.endsWith('work();')).toBe(true);
});

/** The site with an edition of embeds, which share a script. */
async function edition(name: string): Promise<string> {
  const folder = await site(name, name);
  const script = `assets/embed/${name}-87654321.js`;
  mkdirSync(join(folder, 'assets/embed'));
  mkdirSync(join(folder, 'editions', name, 'embed/cotton'), { recursive: true });
  writeFileSync(join(folder, script), name);
  writeFileSync(join(folder, 'editions', name, 'embed/cotton/index.html'), name);
  writeFileSync(
    join(folder, 'editions', name, 'files.json'),
    JSON.stringify({ edition: name, files: [script] }),
  );
  writeFileSync(join(folder, 'editions/latest.json'), JSON.stringify({ edition: name }));
  return folder;
}
const frozen = (folder: string, name: string) =>
  existsSync(join(folder, 'editions', name, 'embed/cotton/index.html')) &&
  existsSync(join(folder, `assets/embed/${name}-87654321.js`));

describe('frozen embeds', () => {
  beforeEach(() => mkdirSync(at()));

  test('outlive many releases, with the scripts they need, and two years', async () => {
    publish(await edition('one'), at(), day(1));
    publish(await edition('two'), at(), day(2));
    for (let next = 3; next < 10; next += 1) publish(await edition(`later-${next}`), at(), day(next));
    expect(frozen(at('current'), 'one')).toBe(true);
    expect(JSON.parse(readFileSync(at('current/editions/latest.json'), 'utf8'))).toEqual({
      edition: 'later-9',
    });

    publish(await edition('in-two-years'), at(), day(2 + 2 * 365));
    expect(frozen(at('current'), 'one'), 'replaced two years ago').toBe(true);
    publish(await edition('in-three-years'), at(), day(3 * 365));
    expect(frozen(at('current'), 'one'), 'replaced three years ago').toBe(false);
    expect(frozen(at('current'), 'in-two-years')).toBe(true);
  });

  test('outlive a way back', async () => {
    publish(await edition('one'), at(), day(1));
    publish(await edition('two'), at(), day(2));
    rollback(at());
    expect(frozen(at('current'), 'two')).toBe(true);
    expect(readFileSync(at('current/index.html'), 'utf8')).toBe('one');
  });

  test('are kept for hosts that start from nothing each time', async () => {
    const store = join(root, 'store');
    for (const name of ['one', 'two', 'three']) {
      const dist = await edition(name);
      keepEditions(store, dist, day(1));
      expect(storeEdition(dist, store, day(1))).toBe(name);
    }
    expect(['one', 'two', 'three'].map((name) => frozen(join(root, 'three'), name))).toEqual([
      true,
      true,
      true,
    ]);
    expect(JSON.parse(readFileSync(join(store, 'editions/latest.json'), 'utf8'))).toEqual({
      edition: 'three',
    });
  });

  test('that lack a file are not published half', async () => {
    publish(await edition('one'), at(), day(1));
    rmSync(at('current/assets/embed/one-87654321.js'));
    const two = await edition('two');
    expect(() => publish(two, at(), day(2))).toThrow(/one-87654321\.js is missing, and edition one needs it/);
    expect(readFileSync(at('current/index.html'), 'utf8')).toBe('one');
    expect(readdirSync(at('releases'))).toHaveLength(1);
  });
});
