import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { HASH_LENGTH, type PrecacheFile } from '../../src/model/index.ts';
import {
  fillCache,
  HASH_HEADER,
  PrecacheError,
  type FillOptions,
} from '../../src/offline/worker/fill-cache.ts';

const SCOPE = new URL('https://a.org/story/');

/** As much of a cache as filling uses. */
class Shelf {
  readonly held = new Map<string, Response>();
  match(url: string) {
    return Promise.resolve(this.held.get(url)?.clone());
  }
  put(url: string, response: Response) {
    this.held.set(url, response);
    return Promise.resolve();
  }
}
const asCache = (shelf: Shelf) => shelf as unknown as Cache;

const file = (path: string, text: string): PrecacheFile => [
  path,
  createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH),
  text.length,
];
const FILES = [
  file('index.html', 'cover'),
  file('cotton/index.html', 'cotton'),
  file('assets/a-12345678.js', 'script'),
];
const SITE: Readonly<Record<string, string>> = {
  'https://a.org/story/': 'cover',
  'https://a.org/story/cotton/': 'cotton',
  'https://a.org/story/assets/a-12345678.js': 'script',
};

function host(answer: FillOptions['fetch'], rest: Partial<FillOptions> = {}): FillOptions & { shelf: Shelf } {
  const shelf = new Shelf();
  return {
    scope: SCOPE,
    target: asCache(shelf),
    older: [],
    fetch: answer,
    report: () => undefined,
    shelf,
    ...rest,
  };
}
const served: FillOptions['fetch'] = (url) =>
  Promise.resolve(new Response(SITE[url] ?? 'missing', { status: SITE[url] ? 200 : 404 }));
const why = (promise: Promise<void>) =>
  promise.then(
    () => 'kept',
    (error: unknown) => (error instanceof PrecacheError ? error.why : error),
  );

test('every file is fetched from the address readers use, proved, typed by its name, and reported', async () => {
  const reports: number[] = [];
  const site = host(served, { report: (done) => reports.push(done) });
  await fillCache(FILES, site);
  expect([...site.shelf.held.keys()].sort()).toEqual([
    'https://a.org/story/',
    'https://a.org/story/assets/a-12345678.js',
    'https://a.org/story/cotton/',
  ]);
  const script = site.shelf.held.get('https://a.org/story/assets/a-12345678.js');
  expect(script?.headers.get('content-type')).toContain('text/javascript');
  expect(Math.max(...reports)).toBe(17);
});

test('what came cut short or as another page is refused, after a try past the browser cache', async () => {
  const asked: RequestCache[] = [];
  const lying = host((url, init) => {
    if (init.cache) asked.push(init.cache);
    return url.endsWith('.js') ? Promise.resolve(new Response('<!doctype html>')) : served(url, init);
  });
  expect(await why(fillCache(FILES, lying))).toBe('altered');
  expect(asked).toContain('reload');
  expect(lying.shelf.held.has('https://a.org/story/assets/a-12345678.js')).toBe(false);
});

test('a page that a host serves as 404 is kept when its bytes are right', async () => {
  const odd = host((url) => Promise.resolve(new Response(SITE[url], { status: 404 })));
  expect(await why(fillCache(FILES, odd))).toBe('kept');
});

test('a missing file, a dead network and a full device are told apart', async () => {
  expect(await why(fillCache([file('gone.html', 'x')], host(served)))).toBe('refused');
  expect(
    await why(
      fillCache(
        FILES,
        host(() => Promise.reject(new TypeError('Failed to fetch'))),
      ),
    ),
  ).toBe('network');
  const full = new Shelf();
  full.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  expect(await why(fillCache(FILES, host(served, { target: asCache(full) })))).toBe('full');
});

test('a transfer that hangs in mid-file is given up', async () => {
  const hanging = host(
    (_, { signal }) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start(stream) {
              stream.enqueue(new TextEncoder().encode('sc'));
              signal?.addEventListener('abort', () =>
                stream.error(new DOMException('stopped', 'AbortError')),
              );
            },
          }),
        ),
      ),
    { stallMs: 20 },
  );
  expect(await why(fillCache(FILES, hanging))).toBe('network');
});

test('what an earlier try or an earlier version has is not fetched again', async () => {
  const older = new Shelf();
  const [, hash] = FILES[2] ?? file('', '');
  older.held.set(
    'https://a.org/story/assets/a-12345678.js',
    new Response('script', { headers: { [HASH_HEADER]: hash } }),
  );
  const asked: string[] = [];
  const site = host(
    (url, init) => {
      asked.push(url);
      return served(url, init);
    },
    { older: [asCache(older)] },
  );
  await fillCache(FILES, site);
  await fillCache(FILES, site);
  expect(asked.sort()).toEqual(['https://a.org/story/', 'https://a.org/story/cotton/']);
});
