import { expect, it } from 'vitest';
import { isHashed, isNetworkOnly, LOADER_FILE } from '../../src/model/index.ts';

it.each([
  'embed/cotton/index.html',
  'ru/embed/chart/cotton-chain/index.html',
  'editions/2026-11-22-3448177c/embed/cotton/index.html',
  'editions/latest.json',
  'assets/embed/embed-DcXwr7tr.js',
  LOADER_FILE,
])('no device keeps %s', (path) => {
  expect(isNetworkOnly(path)).toBe(true);
});

it.each(['cotton/index.html', 'assets/client-BIbO6q-L.js', 'data/edition.json'])(
  'a device keeps %s',
  (path) => {
    expect(isNetworkOnly(path)).toBe(false);
  },
);

it("hosts may keep an embed's scripts for ever", () => {
  expect(isHashed('assets/embed/embed-DcXwr7tr.js')).toBe(true);
  expect(isHashed(LOADER_FILE)).toBe(false);
});
