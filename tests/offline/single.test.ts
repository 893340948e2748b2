import { expect, test } from 'vitest';
import { singleAddress } from '../../src/app/single/pages.ts';
import { fragmentId } from '../../src/scroll/address.ts';
import type { RenderedPage } from '../../src/app/pages.ts';
import { sharedPatterns, withoutPatterns } from '../../src/outputs/single/patterns.ts';

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

test('patterns that pages share stand once, and no page has its own', () => {
  const pattern = '<svg class="defs"><defs><pattern id="tx-dots-yarn"><g></g></pattern></defs></svg>';
  const pages = [page('a/', pattern), page('b/', `${pattern}<p>b</p>`)];
  expect(sharedPatterns(pages).match(/tx-dots-yarn/g)).toHaveLength(1);
  expect(withoutPatterns(`${pattern}<p>b</p>`)).toBe('<p>b</p>');
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
