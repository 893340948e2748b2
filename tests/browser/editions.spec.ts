import { readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect as impatient, type Page } from '@playwright/test';
import { tagged } from './tags.ts';
import {
  keep,
  LAST,
  NEXT,
  offline,
  sample,
  survived,
  test,
  update,
  watch,
  type Fault,
} from './offline-site.ts';

/** Handing over needs the old worker to come to rest, which a busy machine delays. */
const expect = impatient.configure({ timeout: 20_000 });
test.setTimeout(60_000);

const heading = (page: Page) => page.locator('h1').first();

test(
  'a new edition is kept whole, says what changed, and moves all tabs together, each in its place',
  tagged('matrix'),
  async ({ page, context, site, next }) => {
    const troubles = watch(context);
    await keep(page, `${site.url}cotton/#land`);
    const second = await context.newPage();
    await second.goto(`${site.url}association/#jobs`);
    const third = await context.newPage();
    await third.goto(site.url);
    for (const other of [second, third]) await offline(other, 'ready');

    site.deploy(next);
    expect(await update(page)).toBe('installed');
    const notice = page.locator('[data-notice]');
    await expect(notice).toContainText('1 figure changed');
    await notice.locator('summary').click();
    await expect(notice.locator(`[data-changed="${NEXT.figure}"]`)).toContainText(NEXT.value);

    // The old tab goes on: a chunk it has not fetched yet comes from its own version.
    await expect(heading(page)).not.toHaveText(NEXT.heading);
    await page.locator('[data-step="yarn"]').scrollIntoViewIfNeeded();
    await expect(page.locator('figure[data-renderer="live"]')).not.toHaveCount(0);
    await third.locator('.contents a[href$="association/"]').first().click();
    await expect(third.locator('article[data-chapter="association"] h1')).not.toHaveText(NEXT.heading);
    const place = new URL(page.url()).hash;

    await notice.getByRole('button', { name: 'Reload when you like' }).click();
    for (const tab of [page, second, third]) await expect(heading(tab)).toHaveText(NEXT.heading);
    expect(new URL(page.url()).hash).toBe(place);
    expect(new URL(second.url()).hash).toBe('#jobs');
    await site.stop();
    for (const path of ['', 'association/', 'cotton/']) {
      await page.goto(site.url + path);
      await expect(heading(page)).toHaveText(NEXT.heading);
    }
    expect(troubles).toEqual([]);
    survived('an edition accepted in one of three tabs', 'all three show it, each in its place');
  },
);

test('of two deployments under an open tab the last is offered; the tab goes on with its own', async ({
  page,
  site,
  next,
  last,
}) => {
  await keep(page, `${site.url}cotton/`);
  site.deploy(next);
  expect(await update(page)).toBe('installed');
  const changed = page.locator(`[data-changed="${NEXT.figure}"]`);
  await expect(changed).toContainText(NEXT.value);
  const button = page.locator('[data-notice]').getByRole('button', { name: 'Reload when you like' });
  const first = await button.elementHandle();
  site.deploy(last);
  expect(await update(page)).toBe('installed');
  await expect(changed).toContainText(LAST.value);
  expect(await first?.evaluate(({ isConnected }) => isConnected), 'a button that may be pressed stays').toBe(
    true,
  );
  await page.locator('[data-step="yarn"]').scrollIntoViewIfNeeded();
  await expect(page.locator('figure[data-renderer="live"]')).not.toHaveCount(0);
  await expect(heading(page)).not.toHaveText(NEXT.heading);
  await button.click();
  await expect(heading(page)).toHaveText(LAST.heading);
  await site.stop();
  await page.goto(`${site.url}association/`);
  await expect(heading(page)).toHaveText(LAST.heading);
  survived('two deployments while a tab is open', 'the tab reads on, then goes to the last');
});

test('a new edition takes over although the page is asking for files when it is accepted', async ({
  page,
  site,
  next,
}) => {
  await keep(page, `${site.url}cotton/`);
  site.deploy(next);
  expect(await update(page)).toBe('installed');
  const button = page.locator('[data-notice]').getByRole('button', { name: 'Reload when you like' });
  await button.evaluate(async (accept: HTMLElement) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    accept.click();
    for (let request = 0; request < 20; request += 1) {
      void fetch(`/data/edition.json?request=${request}`);
      await frame();
    }
  });
  await expect(heading(page)).toHaveText(NEXT.heading);
});

test('a disk that is full while the story is saved', tagged('matrix'), async ({ page, context, site }) => {
  const storage = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await page.goto(`${site.url}cotton/`);
  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  await page.locator('.foot [data-keep] button').click();
  await offline(page, 'failed');
  await expect(page.locator('.foot [data-keep]')).toContainText('no room for it');
  expect(await page.evaluate(() => caches.keys()), 'what fits nowhere fills nothing').toEqual([]);
  await page.locator('[data-step="yarn"]').scrollIntoViewIfNeeded();
  await expect(page.locator('figure[data-renderer="live"]')).not.toHaveCount(0);
  await storage.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await offline(page, 'ready');
  survived('a full disk while saving', 'said so, left nothing behind, kept once there was room');
});

test(
  'without an answer the new edition waits until all tabs are closed',
  tagged('matrix'),
  async ({ page, context, site, next }) => {
    await keep(page, `${site.url}cotton/`);
    site.deploy(next);
    await update(page);
    await page.getByRole('button', { name: 'Later' }).click();
    await page.reload();
    await expect(heading(page)).not.toHaveText(NEXT.heading);
    const blank = await context.newPage();
    await page.close();
    await expect
      .poll(async () => {
        await blank.goto(`${site.url}cotton/`);
        const text = await heading(blank).textContent();
        await blank.goto('about:blank');
        return text;
      })
      .toBe(NEXT.heading);
  },
);

/** What the server does to the scripts of a new edition, and once to everything. */
const html = '<!doctype html><title>Log in</title><p>Pay to go on';
const isNewChunk = (url = '') => url.endsWith('next.js');
const FAULTS: Readonly<Record<string, Fault>> = {
  'one file missing': ({ url }, response) =>
    isNewChunk(url) && Boolean(response.writeHead(404).end('Not found')),
  'HTML for a script': ({ url }, response) =>
    isNewChunk(url) && Boolean(response.writeHead(200, { 'Content-Type': 'text/html' }).end(html)),
  'a script cut short': ({ url }, response) =>
    isNewChunk(url) &&
    Boolean(response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('export const a')),
  'the wire broken in mid-file': ({ url }, response) => {
    if (!isNewChunk(url)) return false;
    response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '5000' })
      .write('export const a');
    setImmediate(() => response.destroy());
    return true;
  },
  'a bad gateway': ({ url }, response) => isNewChunk(url) && Boolean(response.writeHead(502).end()),
  'a captive portal': (_, response) =>
    Boolean(response.writeHead(200, { 'Content-Type': 'text/html' }).end(html)),
};

test(
  'a broken deployment leaves the old edition in place and is tried again',
  tagged('matrix'),
  async ({ page, site, next }) => {
    await keep(page, `${site.url}cotton/`);
    site.deploy(next);
    for (const [name, fault] of sample(Object.entries(FAULTS), 3)) {
      site.fault = fault;
      const outcome = await update(page);
      expect(['redundant', 'refused'], name).toContain(outcome);
      await page.reload();
      await expect(heading(page), name).not.toHaveText(NEXT.heading);
      await offline(page, 'ready');
      survived(`a new edition with ${name}`, 'refused, the old one reads on');
    }
    // The last fault is the page's own to hear of, so that it tries again when the network is back.
    site.fault = FAULTS['one file missing'] ?? null;
    expect(await update(page)).toBe('redundant');
    site.fault = null;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(page.locator('[data-notice]')).toContainText('1 figure changed');
  },
);

test('a file that was corrupted on the server is refused', tagged('matrix'), async ({ page, site, next }) => {
  await keep(page, `${site.url}cotton/`);
  const script = join(
    next,
    'assets',
    readdirSync(join(next, 'assets')).find((name) => name.startsWith('live-')) ?? '',
  );
  await writeFile(script, (await readFile(script, 'utf8')).replace('function', 'functiom'));
  site.deploy(next);
  expect(await update(page)).toBe('redundant');
  await page.reload();
  await expect(heading(page)).not.toHaveText(NEXT.heading);
  survived('a file corrupted on the server', 'refused, the old edition reads on');
});

const LIES: Readonly<Record<string, Fault>> = {
  'hangs for ever': () => true,
  'answers after 20 seconds': (_, response) => {
    const late = setTimeout(() => response.writeHead(200).end(html), 20_000);
    response.on('close', () => clearTimeout(late));
    return true;
  },
  'answers 502': (_, response) => Boolean(response.writeHead(502).end()),
  'answers a log-in page': FAULTS['a captive portal'] ?? (() => false),
  'cuts the wire': (request) => {
    request.socket.destroy();
    return true;
  },
};

for (const [name, fault] of sample(Object.entries(LIES), 1)) {
  test(
    `a network that ${name} costs an opening nothing`,
    tagged('matrix'),
    async ({ page, context, site }) => {
      await keep(page, `${site.url}cotton/`);
      site.fault = fault;
      const troubles = watch(context);
      for (const path of ['association/', '', 'cotton/#yarn']) {
        await page.goto(site.url + path, { timeout: 5000 });
        await expect(page.locator('h1')).toBeVisible();
        await offline(page, 'ready');
      }
      await page.locator('[data-step="yarn"]').scrollIntoViewIfNeeded();
      await expect(page.locator('figure[data-renderer="live"]')).not.toHaveCount(0);
      expect(troubles).toEqual([]);
      survived(`a network that ${name}`, 'costs nothing');
    },
  );
}

test(
  'a first visit behind a faulty network says that nothing is kept, and why',
  tagged('matrix'),
  async ({ page, site }) => {
    site.fault = ({ url }, response) =>
      url === '/association/' && Boolean(response.writeHead(200, { 'Content-Type': 'text/html' }).end(html));
    await page.goto(`${site.url}cotton/`);
    await page.locator('.foot [data-keep] button').click();
    await offline(page, 'failed');
    await expect(page.locator('.foot [data-keep]')).toContainText('not what was published');
    site.fault = null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await offline(page, 'ready');
    survived('HTML for a page on a first visit', 'said why, kept at the second try');
  },
);

test(
  'the kill switch takes the worker out and forgets what was kept',
  tagged('matrix'),
  async ({ page, site, next }) => {
    await keep(page, `${site.url}cotton/`);
    await writeFile(join(next, 'sw.js'), await readFile(join(next, 'sw-off.js')));
    // A site built with the switch on names no manifest, so that its pages register nothing.
    const file = join(next, 'cotton/index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/<link rel="manifest"[^>]*>/, ''));
    site.deploy(next);
    await update(page);
    await expect(heading(page)).toHaveText(NEXT.heading);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await offline(page, 'unsupported');
  },
);

test(
  'a release marked to be forced takes over without being asked',
  tagged('matrix'),
  async ({ page, site, next }) => {
    await keep(page, `${site.url}cotton/#land`);
    const file = join(next, 'sw.js');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"forced":false', '"forced":true'));
    site.deploy(next);
    await update(page);
    await expect(heading(page)).toHaveText(NEXT.heading);
    expect(new URL(page.url()).hash).toBe('#land');
    await rm(file, { force: true });
  },
);
