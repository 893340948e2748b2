import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from './page.ts';
import { tagged } from './tags.ts';

const panel = (page: Page) => page.locator('dialog.find');
const field = (page: Page) => page.getByRole('combobox');

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(query);
  await expect(page.getByRole('option').first()).toBeVisible();
}

test('the slash opens it, arrows choose, Enter leads to the step and marks it', async ({ page }) => {
  await open(page, '/association/');
  await search(page, 'printed figures hardly');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { name: /hardly any became yarn/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '?',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cotton\/#yarn$/);
  await expect(panel(page)).toHaveCount(0);
  const step = page.locator('#yarn');
  await expect(step).toHaveClass(/found/);
  await expect(step).toBeFocused();
  await expect(step.locator('h2')).toBeInViewport();
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
  await page.keyboard.press('Shift');
  await expect(step).not.toHaveClass(/found/);
});

test('a step of the same chapter is led to without a new page', async ({ page }) => {
  await open(page, '/cotton/');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await search(page, 'cloth has not moved');
  await page.keyboard.press('Enter');
  await expect(page.locator('#cloth')).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('#cloth')).toHaveClass(/found/);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('Escape closes it and gives the focus back', async ({ page }) => {
  await open(page, '/cotton/');
  const button = page.locator('[data-action="find"]:visible').first();
  await button.click();
  await field(page).fill('yarn');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('arrows go round the ends of the list', async ({ page }) => {
  await open(page, '/');
  await search(page, 'yarn');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});

test('both spellings give the same, mistyped names are understood, and counts are said', async ({ page }) => {
  await open(page, '/');
  const results = async (query: string) => {
    await field(page).fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    return page.getByRole('option').allTextContents();
  };
  await page.keyboard.press('/');
  expect(await results('Turkestan')).toEqual(await results('Türkistan'));
  await results('Zhumangairn');
  await expect(panel(page)).toContainText('zhumangarin');
  await expect(panel(page).getByRole('status')).toHaveText(/Found: /);
});

test('nothing typed and nothing found say what to do', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('/');
  await expect(panel(page).locator('.hint')).toContainText('Type a word');
  await field(page).fill('qqqqqq');
  await expect(panel(page).locator('.hint')).toContainText('Nothing is called “qqqqqq” here.');
  await expect(panel(page).getByRole('status')).toHaveText(/Nothing is called/);
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('in a field the slash is a slash, and with letter keys off it does nothing', async ({ page }) => {
  await open(page, '/cotton/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await page.locator('[data-action="settings"]:visible').first().click();
  await page.getByLabel(/Letter keys/).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(panel(page)).toHaveCount(0);
});

test('where the index cannot be fetched it says so', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await page.route('**/assets/en-*.js', (route) => route.abort());
  await open(page, '/cotton/');
  await page.keyboard.press('/');
  await field(page).fill('yarn');
  await expect(panel(page).locator('.hint')).toContainText('could not be fetched');
  await page.close();
});

test('once opened it finds without a network', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await open(page, '/cotton/');
  await search(page, 'yarn');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await page.context().setOffline(true);
  await search(page, 'cloth has not moved');
  await page.keyboard.press('Enter');
  await expect(page.locator('#cloth')).toHaveClass(/found/);
  await page.close();
});

test('it has no axe violation, light and dark, empty and with a list', tagged('matrix'), async ({ page }) => {
  await open(page, '/cotton/');
  await page.keyboard.press('/');
  const violations = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('dialog.find').analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await violations('light')).toEqual([]);
  await field(page).fill('cotton');
  await page.keyboard.press('ArrowDown');
  expect(await violations('light')).toEqual([]);
  expect(await violations('dark')).toEqual([]);
});

test('it fits a phone of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, '/cotton/');
  await page.locator('[data-action="find"]:visible').first().click();
  await field(page).fill('cotton');
  const width = await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(width).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('no button promises to find', async ({ page }) => {
    for (const path of ['/', '/cotton/']) {
      await page.goto(path);
      await expect(page.locator('[data-action="find"]:visible')).toHaveCount(0);
    }
  });
});
