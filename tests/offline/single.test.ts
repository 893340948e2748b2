import { expect, test } from 'vitest';
import { singleAddress } from '../../src/app/single/pages.ts';
import { fragmentId } from '../../src/scroll/address.ts';
import type { RenderedPage } from '../../src/app/pages.ts';
import { placedMarkup, sharedPatterns } from '../../src/outputs/single/place.ts';

const page = (path: string, body: string): RenderedPage => ({
  path,
  body,
  kind: 'chapter',
  language: 'en',
  title: '',
  description: '',
  edition: '',
  noscript: '',
  notes: null,
});

test('ids and all that names them begin with the place of the page; links become fragments', () => {
  const html = placedMarkup(
    page(
      'cotton/',
      '<div data-page data-notes="notes.html"><article class="c"><h2 id="yarn" aria-labelledby="yarn main">x</h2><a href="#yarn">a</a><a href="%root%figures/?chapter=cotton#x-1">b</a><a href="../senate/#hides">c</a><a href="%root%">d</a><a href="%root%#contents">e</a><a href="https://a.org/#x">f</a></article></div>',
    ),
    undefined,
  );
  expect(html).toBe(
    '<div data-page><article data-fragment="cotton/" class="c"><h2 id="cotton/yarn" aria-labelledby="cotton/yarn cotton/main">x</h2><a href="#cotton/yarn">a</a><a href="#figures/x-1">b</a><a href="#senate/hides">c</a><a href="#cover/">d</a><a href="#cover/contents">e</a><a href="https://a.org/#x">f</a></article></div>',
  );
});

test('data are offered only where the site is known', () => {
  const body = '<p class="chart-files">Download: <a href="%root%data/charts/a.csv" download>CSV</a></p>';
  expect(placedMarkup(page('cotton/', body), undefined)).toBe('');
  expect(placedMarkup(page('cotton/', body), 'https://a.org/story')).toContain(
    'href="https://a.org/story/data/charts/a.csv"',
  );
});

test('patterns that pages share stand once and keep their ids', () => {
  const pattern = '<svg class="defs"><defs><pattern id="tx-dots-yarn"><g></g></pattern></defs></svg>';
  const pages = [page('a/', pattern), page('b/', pattern)];
  expect(sharedPatterns(pages).match(/tx-dots-yarn/g)).toHaveLength(1);
  expect(placedMarkup(page('a/', '<pattern id="tx-dots-yarn">'), undefined)).toContain('"tx-dots-yarn"');
});

test('an address names a page of the file by its fragment, or by the path scripts of the site give it', () => {
  const file = new URL('file:///usb/unspun.single.html');
  const named = (url: string) => singleAddress(new URL(url, file), file);
  expect(named('#cotton/yarn')).toEqual({ place: 'cotton/', id: 'yarn' });
  expect(named('#ru/cotton/yarn')).toEqual({ place: 'ru/cotton/', id: 'yarn' });
  expect(named('')).toEqual({ place: 'cover/', id: '' });
  expect(named('./')).toEqual({ place: 'cover/', id: '' });
  expect(named('cotton/#yarn')).toEqual({ place: 'cotton/', id: 'yarn' });
  expect(named('https://a.org/cotton/')).toBeNull();
  expect(named('file:///etc/passwd')).toBeNull();
  expect(named('#%E0%A4%A')).toEqual({ place: 'cover/', id: '%E0%A4%A' });
});

test('the id of a fragment is what follows the page', () => {
  expect(fragmentId('#cotton/yarn')).toBe('yarn');
  expect(fragmentId('#cotton/')).toBe('');
  expect(fragmentId('#yarn')).toBe('yarn');
});
