import { expect, open, test } from './page.ts';

test('chapters follow one another without a reload, and back and forward return', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('link', { name: 'Start reading' }).click();
  await expect(page.locator('article[data-chapter="association"]')).toBeVisible();
  await expect(page).toHaveTitle(/rulers/);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
  await page.locator('a[data-read-on]').click();
  await expect(page.locator('article[data-chapter="senate"]')).toBeVisible();
  await expect(page.locator('article')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('article[data-chapter="association"]')).toBeVisible();
  await page.goForward();
  await expect(page.locator('article[data-chapter="senate"]')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { sameDocument?: boolean }).sameDocument)).toBe(
    true,
  );
});

test('scrolling on past the end opens the next chapter', async ({ page }) => {
  await open(page, '/association/');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.mouse.move(600, 400);
  await expect
    .poll(async () => {
      const chapter = await page.locator('article').getAttribute('data-chapter');
      if (chapter === 'senate') return chapter;
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await page.mouse.wheel(0, 200);
      return page.locator('article').getAttribute('data-chapter');
    })
    .toBe('senate');
  expect(await page.evaluate(() => window.scrollY)).toBeLessThan(50);
});

test('an unknown address gets a helpful page and status 404', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1:visible')).toHaveText('There is no such page');
  // Also true where the page exists and no network answers.
  await expect(page).toHaveTitle(/^This page is not here/);
  await page.getByRole('link', { name: /and/ }).first().click();
  await expect(page.locator('article[data-chapter]')).toBeVisible();
  await page.close();
});

test('an unknown step is the chapter from its start', async ({ page }) => {
  await open(page, '/cotton/#no-such-step');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.locator('h1')).toBeInViewport();
});

test('contents open, lead to a step, and close', async ({ page }) => {
  await open(page, '/cotton/');
  await page.locator('[data-action="contents"]:visible').first().click();
  const dialog = page.locator('#contents-dialog');
  await expect(dialog).toBeVisible();
  await dialog.locator('[data-step-link]').nth(2).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('section[data-step]').nth(2)).toHaveAttribute('aria-current', 'step');
});

test('settings change colours at once and are kept', async ({ page }) => {
  await open(page, '/cotton/');
  await page.locator('[data-action="settings"]:visible').first().click();
  await page.getByLabel('Dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel(/Letter keys/).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('[aria-current="step"]')).toHaveCount(0);
});
