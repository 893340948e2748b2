import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish, rollback } from '../../src/compiler/bin/publish.mjs';
import { precacheOf } from '../../src/compiler/build/offline/precache.ts';
import { seal } from '../../src/compiler/build/offline/seal.ts';

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
