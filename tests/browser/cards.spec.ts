import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from './page.ts';
import { tagged } from './tags.ts';

const SHEET = { width: 1200, height: 630 };

const snippet = (page: Page) => page.locator('[data-snippet]');
const linkedData = (page: Page) =>
  page
    .locator('script[type="application/ld+json"]')
    .evaluate((block) => JSON.parse(block.textContent ?? '') as object);
const violations = async (page: Page) => {
  // What stands in the frame is the embed's own affair, and tested there.
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-stage]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test.describe('the page of snippets', () => {
  test('writes what was chosen, shows it, and says what it weighs and needs', async ({ page }) => {
    await open(page, '/embed/');
    await page.getByLabel('Chapter or chart').selectOption({ label: '4 · 466,000 and 500' });
    await page.getByLabel('From step').selectOption('fibre');
    await page.getByLabel('To step').selectOption('caution');
    await page.getByLabel('Colours').selectOption('dark');
    await page.getByLabel('Width in pixels').fill('480');
    await page.getByLabel('When figures change').selectOption({ index: 1 });
    const edition = (await page.locator('[data-edition]').getAttribute('data-edition')) ?? '';
    const address = `/editions/${edition}/embed/cotton/?theme=dark&from=fibre&to=caution`;
    await expect(snippet(page)).toHaveValue(
      new RegExp(`src="[^"]*${address.replaceAll('&', '&amp;').replace('?', '\\?')}"`),
    );
    await expect(snippet(page)).toHaveValue(/width="480"/);
    const frame = page.locator('[data-stage] iframe');
    await expect(frame).toHaveAttribute('src', new RegExp(`${address.replace('?', '\\?')}$`));
    await expect(frame).toHaveAttribute(
      'sandbox',
      /^allow-scripts allow-popups allow-popups-to-escape-sandbox$/,
    );
    const inside = page.frameLocator('[data-stage] iframe');
    await expect(inside.locator('section[data-step="fibre"]')).toBeVisible();
    await expect(page.locator('[data-policy]')).toHaveText(/^frame-src http:\/\/[\w.:]+$/);
    await expect(page.locator('[data-costs]')).toContainText(/^\d+(\.\d)? KB to open/);

    await page.getByRole('radio', { name: 'Script' }).check();
    await expect(snippet(page)).toHaveValue(
      new RegExp(
        `<unspun-embed chapter="cotton" theme="dark" from="fibre" to="caution" edition="${edition}" style="[^"]+"><a href="[^"]+/cotton/#fibre">`,
      ),
    );
    await expect(page.locator('[data-policy]')).toHaveText(/script-src \S+\/embed\.js/);
    await expect(page.locator('[data-costs]')).toContainText('The script on your page');

    await page.getByRole('radio', { name: 'PNG' }).check();
    await expect(page.locator('[data-stage] img')).toHaveJSProperty('complete', true);
    await expect(page.locator('[data-policy]')).toHaveText(/^img-src /);
  });

  test('shows three widths, drawn smaller where there is no room for them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/embed/');
    const frame = page.locator('[data-stage] iframe');
    const laidOut = () => frame.evaluate((element) => element.clientWidth);
    for (const [name, width] of [
      ['Phone', 360],
      ['Column', 640],
      ['Wide', 1000],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      expect(await laidOut()).toBe(width);
      const drawn = await frame.boundingBox();
      expect(drawn?.width).toBeLessThanOrEqual(390);
    }
  });

  test('a chart has no steps to choose from, and weighs no more than its page', async ({ page }) => {
    await open(page, '/embed/');
    await page.getByLabel('Chapter or chart').selectOption('chart:cotton-chain');
    await expect(page.getByLabel('From step')).toBeHidden();
    await expect(snippet(page)).toHaveValue(/\/embed\/chart\/cotton-chain\/"/);
    await expect(page.locator('[data-costs]')).toContainText('needs no more than that');
  });

  test('says that a snippet was copied, and selects it where there is no clipboard', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/embed/');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.locator('[data-said]')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page).inputValue());
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.locator('[data-said]')).toContainText('Selected.');
    const selected = await snippet(page).evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '',
    );
    expect(selected).toBe(await snippet(page).inputValue());
  });

  test(
    'is worked by keyboard, fits 320 pixels, and has no axe violation',
    tagged('matrix'),
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await open(page, '/embed/');
      await page.getByRole('radio', { name: 'Frame' }).focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: 'Script' })).toBeChecked();
      await expect(snippet(page)).toHaveValue(/<unspun-embed/);
      await page.keyboard.press('Tab');
      await expect(snippet(page)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page)).toEqual([]);
    },
  );

  test.describe('with scripts off', () => {
    test.use({ javaScriptEnabled: false });
    test('leads to every embed, and shows no control that does nothing', async ({ page }) => {
      await page.goto('/embed/');
      await expect(page.locator('.builder-desk')).toBeHidden();
      await page.getByRole('link', { name: 'See “4 · 466,000 and 500” as an embed' }).click();
      await expect(page).toHaveURL(/\/embed\/cotton\/$/);
      await expect(page.locator('html')).toHaveAttribute('data-mode', 'embed');
    });
  });
});

test('corrections are found from the foot, kept offline, and say what changed and how to report', async ({
  page,
  request,
}) => {
  await open(page, '/figures/');
  await page.locator('.foot').getByRole('link', { name: 'Corrections' }).click();
  await expect(page).toHaveURL(/\/corrections\/$/);
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Found an error?' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const kept = await (await request.get('/sw.js')).text();
  expect(kept).toContain('"corrections/index.html"');
  expect(kept).not.toContain('"embed/index.html"');
  expect(kept).not.toContain('"cards/');
});

test('blocks of linked data stand in pages, and no policy complains', async ({ page }) => {
  await open(page, '/cotton/');
  expect(await linkedData(page)).toMatchObject({ '@type': 'Article' });
  await open(page, '/figures/');
  expect(await linkedData(page)).toMatchObject({ '@type': 'Dataset' });
});

test('every chapter and the cover have a picture for cards, of the size that is told', async ({
  request,
}) => {
  for (const id of ['cover', 'association', 'senate', 'eaeu', 'cotton', 'machinery', 'programme']) {
    const png = await (await request.get(`/cards/${id}.png`)).body();
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }, id).toEqual(SHEET);
  }
});
