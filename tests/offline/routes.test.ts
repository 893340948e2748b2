import { expect, test } from 'vitest';
import { changedFigures, isHashed, isNetworkOnly, parseEdition } from '../../src/model/index.ts';
import { shouldOfferInstall } from '../../src/offline/install.ts';
import { parseWorkerReport, parseWorkerEvent } from '../../src/offline/protocol.ts';
import { unsupported } from '../../src/offline/support.ts';
import { pathBelow, routeOf } from '../../src/offline/worker/routes.ts';

const KEPT = new Set(['index.html', 'cotton/index.html', 'ru/cotton/index.html', 'assets/x-12345678.js']);
const route = (path: string) => routeOf(path, (candidate) => KEPT.has(candidate));

test.each([
  ['', { kind: 'kept', path: 'index.html' }],
  ['cotton/', { kind: 'kept', path: 'cotton/index.html' }],
  ['cotton/index.html', { kind: 'kept', path: 'cotton/index.html' }],
  ['cotton', { kind: 'slash' }],
  ['ru/cotton', { kind: 'slash' }],
  ['assets/x-12345678.js', { kind: 'kept', path: 'assets/x-12345678.js' }],
  ['assets/y-12345678.js', { kind: 'unknown' }],
  ['no/such/page/', { kind: 'unknown' }],
])('"%s" is answered', (path, expected) => {
  expect(route(path)).toEqual(expected);
});

test('a path is read below its scope only, without its query', () => {
  const scope = new URL('https://a.org/story/');
  expect(pathBelow(scope, new URL('https://a.org/story/cotton/?x=1#y'))).toBe('cotton/');
  expect(pathBelow(scope, new URL('https://a.org/story/%D0%B0'))).toBe('а');
  expect(pathBelow(scope, new URL('https://a.org/story/%E0%A4%A'))).toBeNull();
  expect(pathBelow(scope, new URL('https://a.org/other/'))).toBeNull();
  expect(pathBelow(scope, new URL('https://b.org/story/'))).toBeNull();
});

test('embeds, old editions, oEmbed, pictures and single files are fetched on request; data are kept', () => {
  for (const path of [
    'embed/cotton/',
    'ru/embed/cotton/',
    'embed.js',
    'editions/x/',
    'oembed/cotton.json',
    'data/charts/a.png',
    'unspun.single.html',
  ])
    expect(isNetworkOnly(path), path).toBe(true);
  for (const path of ['data/facts.csv', 'cotton/', 'present/', 'data/charts/a.svg'])
    expect(isNetworkOnly(path), path).toBe(false);
  expect(isHashed('assets/live-Cglp3UY6.js')).toBe(true);
  expect(isHashed('assets/fonts.css')).toBe(false);
});

test('two editions differ by the figures both have and show differently', () => {
  const before = {
    edition: 'a',
    figures: { one: ['One', '1 t'], two: ['Two', '2 t'], gone: ['Gone', '3 t'] },
  } as const;
  const after = {
    edition: 'b',
    figures: { one: ['One', '1 t'], two: ['The second', '2.5 t'], fresh: ['New', '4 t'] },
  } as const;
  expect(changedFigures(before, after)).toEqual([
    { id: 'two', label: 'The second', before: '2 t', after: '2.5 t' },
  ]);
  expect(parseEdition({ edition: 'a', figures: { one: ['One', '1 t'], odd: 7 } })).toEqual({
    edition: 'a',
    figures: { one: ['One', '1 t'] },
  });
  expect(parseEdition('<!doctype html>')).toBeNull();
});

test('messages that are not ours are nothing', () => {
  expect(parseWorkerEvent({ type: 'unspun:saving', version: 'v', done: 1, total: 2 })).toEqual({
    type: 'unspun:saving',
    version: 'v',
    done: 1,
    total: 2,
  });
  expect(parseWorkerEvent({ type: 'unspun:failed', version: 'v', why: 'odd' })).toEqual({
    type: 'unspun:failed',
    version: 'v',
    why: 'storage',
  });
  for (const other of [null, 'x', { type: 'other', version: 'v' }, { type: 'unspun:saving' }])
    expect(parseWorkerEvent(other)).toBeNull();
  expect(parseWorkerReport({ version: 'v', missing: 0, bytes: 7, edition: 1 })).toEqual({
    version: 'v',
    missing: 0,
    bytes: 7,
    edition: null,
  });
  expect(parseWorkerReport({})).toBeNull();
});

test('why a device keeps nothing is told apart', () => {
  const device = { secure: true, protocol: 'https:', hasWorkers: true, root: new URL('https://a.org/') };
  expect(unsupported(device)).toBeNull();
  expect(unsupported({ ...device, secure: false, hasWorkers: false })).toBe('insecure');
  expect(unsupported({ ...device, hasWorkers: false })).toBe('browser');
  expect(unsupported({ ...device, root: null })).toBe('off');
  expect(unsupported({ ...device, protocol: 'file:', root: null })).toBe('file');
});

test('installing is offered once something was read, when all is kept, and never after a refusal', () => {
  const now = { way: 'prompt', ready: true, chaptersRead: 1, refused: false } as const;
  expect(shouldOfferInstall(now)).toBe(true);
  for (const not of [{ way: null }, { ready: false }, { chaptersRead: 0 }, { refused: true }])
    expect(shouldOfferInstall({ ...now, ...not })).toBe(false);
});
