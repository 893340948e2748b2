import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { CHAPTERS } from './page.ts';
import { tagged } from './tags.ts';

const FILE = pathToFileURL(resolve('dist/unspun.single.html')).href;

/** A page that fails its test where the file asks anybody for anything, or complains. */
const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(FILE) && !/^(data|blob):/.test(request.url()))
        troubles.push(`asked for ${request.url()}`);
    });
    await use(page);
    expect(troubles, 'nothing asked, nothing wrong').toEqual([]);
  },
});

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(FILE + hash);
  await page.waitForFunction(() => document.documentElement.classList.contains('live'));
}

test(
  'every page opens by its fragment, one at a time, with charts drawn and no request made',
  tagged('matrix'),
  async ({ page }) => {
    await open(page);
    await expect(page.locator('article.cover-page')).toBeVisible();
    await expect(page.locator('[data-page]')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'unsupported');
    for (const chapter of CHAPTERS) {
      await page.evaluate((id) => (location.hash = `#${id}/`), chapter);
      await expect(page.locator(`article[data-chapter="${chapter}"] h1`)).toBeVisible();
      await page.locator('figure[data-chart]').first().scrollIntoViewIfNeeded();
      await expect(page.locator('figure[data-chart]').first()).toHaveAttribute('data-renderer', /live|svg/);
      await expect(page.locator('[data-page]')).toHaveCount(1);
    }
  },
);

test('a step is opened by its address, which follows the reader; the way back leads to the page before', async ({
  page,
}) => {
  await open(page, '#cotton/yarn');
  await expect(page.locator('[data-step="yarn"]')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('j');
  await expect.poll(() => new URL(page.url()).hash).not.toBe('#cotton/yarn');
  expect(new URL(page.url()).hash).toMatch(/^#cotton\/[a-z-]+$/);
  await page.reload();
  await expect(page.locator('article[data-chapter="cotton"]')).toBeVisible();
  await page.locator('a[data-read-on]').click();
  await expect(page.locator('article[data-chapter="cotton"]')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('article[data-chapter="cotton"]')).toBeVisible();
});

test('numbers open their evidence, find leads to other pages, a guess works', async ({ page }) => {
  await open(page, '#cotton/');
  await page.locator('section[data-step] a.evidence').first().click();
  await expect(page.locator('.evidence-label')).toContainText(/tonnes/);
  await page.keyboard.press('Escape');
  await page.locator('.masthead [data-action="find"]').click();
  await page.getByRole('combobox').fill('tannery');
  await page.getByRole('option').first().click();
  await expect(page.locator('article[data-chapter="cotton"]')).toHaveCount(0);
  await expect(page).toHaveURL(/#[a-z]+\/[a-z-]+$/);
});

test('figures are searched and filtered, and keep the address', tagged('matrix'), async ({ page }) => {
  await open(page, '#figures/');
  await page.getByRole('searchbox').fill('yarn');
  await expect(page.locator('.note:not([hidden])').first()).toBeVisible();
  await expect(page.locator('.note[hidden]').first()).toBeAttached();
  await page.locator('.figures-group:not([hidden]) a[href^="#cotton/"]:visible').first().click();
  await expect(page.locator('article[data-chapter="cotton"]')).toBeVisible();
});

test('unscripted it is one long page: all chapters, and every link of it leads somewhere', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${FILE}#cotton/yarn`);
  await expect(page.locator('[id="cotton/yarn"] h2')).toBeInViewport();
  for (const chapter of CHAPTERS)
    await expect(page.locator(`article[data-chapter="${chapter}"] h1`)).toBeVisible();
  await expect(page.locator('.thumb-bar, .progress-rail').first()).toBeHidden();
  await context.close();
});

test('no id stands twice, and every fragment names one', () => {
  const html = readFileSync('dist/unspun.single.html', 'utf8').replace(
    /<script type="module">.*<\/script>/s,
    '',
  );
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
  const known = new Set(ids);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const lost = [...html.matchAll(/\shref="#([^"]+)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => !known.has(id));
  expect([...new Set(lost)]).toEqual([]);
  expect(
    [...html.matchAll(/%root%|\s(?:src|href)="(?!data:|https?:|#|\.\/")[^"]*/g)].map(([found]) => found),
  ).toEqual([]);
});

test('it is styled as the pages it holds: nothing of embeds, whose margins are others', () => {
  const html = readFileSync('dist/unspun.single.html', 'utf8');
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style).join('');
  expect(styles).toContain('.progress-rail');
  expect(styles).not.toMatch(/\.embed-foot/);
});
