import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { tagged } from './tags.ts';
import { keep, offline, sample, Site, test, watch } from './offline-site.ts';

test.setTimeout(90_000);

/** First visits, each to be followed by every other page without a server. */
const FIRST = sample(['cotton/?utm=mail#cluster', '', 'figures/', 'association/#founding', 'sources/'], 1);
const PAGES = [
  ...readdirSync('dist', { recursive: true, encoding: 'utf8' })
    // Embeds are for other people's pages: no device keeps them.
    .filter((path) => path.endsWith('index.html') && !/^(?:embed|editions)\b/.test(path))
    .map((path) => path.replace(/index\.html$/, '')),
  'cotton/?utm=mail',
  'cotton',
];

for (const first of FIRST) {
  test(
    `after one visit to /${first} everything opens with the server stopped`,
    tagged('matrix'),
    async ({ page, context, site }) => {
      const troubles = watch(context);
      await keep(page, site.url + first);
      await site.stop();
      for (const path of PAGES) {
        const response = await page.goto(site.url + path);
        expect(response?.status(), path).toBe(200);
        // The presentation shows a scene in place of the page's heading.
        await expect(page.locator('h1, [data-scene]').filter({ visible: true }).first()).toBeVisible();
      }
      expect(page.url(), 'a page without its slash gets it').toBe(`${site.url}cotton/`);
      expect(troubles).toEqual([]);
    },
  );
}

test('the page of a first visit itself goes on without a server: chart, guess and evidence', async ({
  page,
  context,
  site,
}) => {
  const troubles = watch(context);
  await keep(page, `${site.url}cotton/`);
  await site.stop();
  await page.locator('[data-step="yarn"]').scrollIntoViewIfNeeded();
  await expect(page.locator('figure[data-renderer="live"]')).not.toHaveCount(0);
  const guess = page.locator('[data-island]').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess).toHaveAttribute('data-awake', '');
  await page.locator('section[data-step] a.evidence').first().click();
  await expect(page.locator('[role="dialog"], dialog[open], [popover]').first()).toBeVisible();
  await page.goto(site.url);
  // Its words change once it is known what was read.
  await page.locator('.cover-actions [data-start]').click();
  await expect(page.locator('article[data-chapter]')).toBeVisible();
  expect(troubles).toEqual([]);
});

test(
  'below a base path unknown addresses get the helpful page, in its look, with the server stopped',
  tagged('matrix'),
  async ({ page }) => {
    const site = new Site('/some/story/');
    await site.start();
    await keep(page, `${site.url}cotton/`);
    await site.stop();
    const response = await page.goto(`${site.url}no/such/page`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1:visible')).toHaveText('This page is not on your device');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(246, 247, 243)');
    await expect.poll(() => page.evaluate(() => document.fonts.check('16px Literata'))).toBe(true);
    await page.getByRole('link', { name: '466,000 and 500' }).last().click();
    await expect(page.locator('article[data-chapter="cotton"]')).toBeVisible();
  },
);

test(
  'what is fetched on request says so when there is no network',
  tagged('matrix'),
  async ({ page, site }) => {
    await keep(page, `${site.url}cotton/`);
    await site.stop();
    const response = await page.goto(`${site.url}embed/cotton/`);
    expect(response?.status()).toBe(503);
    await expect(page.locator('h1:visible')).toHaveText('This page is not on your device');
  },
);

test(
  'data are downloaded without a network; a picture and the one file say that they need one',
  tagged('matrix'),
  async ({ page, site }) => {
    await keep(page, `${site.url}figures/`);
    await site.stop();
    const began = page.waitForEvent('download');
    await page.locator('a[download][href$="data/facts.csv"]').click();
    expect((await began).suggestedFilename()).toBe('facts.csv');
    expect(await (await began).failure()).toBeNull();
    for (const file of ['.png', '.single.html']) {
      await page.locator(`a[download][href$="${file}"]`).first().click();
      await expect(page.locator('[data-notice]')).toContainText('needs a network');
      await page.locator('[data-notice] button').click();
    }
  },
);

test('Save-Data keeps nothing unasked; the cover keeps the story when asked', async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(site.url);
  await expect(page.locator('.cover-keep')).toContainText('save data');
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  await page.locator('.cover-actions [data-action="keep-offline"]').click();
  await offline(page, 'ready');
  await expect(page.locator('.cover-keep')).toContainText(/Kept offline: .* \(\d\.\d\sMB\)/);
});

test(
  'left alone, a page keeps the story by itself, and says how far it is',
  tagged('matrix'),
  async ({ page, site }) => {
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      addEventListener('DOMContentLoaded', () =>
        new MutationObserver(() =>
          seen.push(document.querySelector('.foot [data-keep]')?.textContent ?? ''),
        ).observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
        }),
      );
    });
    await page.goto(`${site.url}cotton/`);
    await offline(page, 'ready');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.some((text) => /Saving for offline: \d+%, \d\.\d\sMB of \d\.\d\sMB/.test(text))).toBe(true);
  },
);

test('over plain http nothing is kept, and the page says why', async ({ page }) => {
  const site = new Site('/', '0.0.0.0');
  await site.start();
  const troubles = watch(page.context());
  await page.goto(site.url);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await offline(page, 'unsupported');
  await expect(page.locator('.foot [data-keep]')).toContainText('not secure');
  await expect(page.locator('.cover-actions [data-action="keep-offline"]')).toBeDisabled();
  expect(troubles).toEqual([]);
  await site.stop();
});

test(
  'a full device says so, keeps no halves, and tries again when asked',
  tagged('matrix'),
  async ({ page, context, site }) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.url).origin,
      quotaSize: 100_000,
    });
    await page.goto(`${site.url}cotton/`);
    await page.locator('.foot [data-keep] button').click();
    await offline(page, 'failed');
    await expect(page.locator('.foot [data-keep]')).toContainText('no room');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin });
    await page.getByRole('button', { name: 'Try again' }).click();
    await offline(page, 'ready');
  },
);

test('files that the browser threw out are fetched again', tagged('matrix'), async ({ page, site }) => {
  await keep(page, `${site.url}cotton/`);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name ?? '');
    await cache.delete(new URL('../association/', location.href).href);
  });
  await page.reload();
  await offline(page, 'ready');
  await site.stop();
  expect((await page.goto(`${site.url}association/`))?.status()).toBe(200);
});
