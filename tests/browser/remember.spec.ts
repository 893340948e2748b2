import { expect, open, stepIds, test } from './page.ts';
import { mark, markOf, openData, openRemembering, press, readTo, stored } from './memory.ts';

test('what was read is shown, and the cover and every chapter offer to continue there', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [, , third = ''] = await stepIds(page);
  await readTo(page, third);
  await expect.poll(() => stored(page, 'progress')).toMatchObject([{ id: 'cotton', last: third }]);
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto('about:blank');
  await open(page, '/');
  const start = page.locator('[data-start]');
  await expect(start).toHaveText(/^Continue reading/);
  await expect(page.locator('.contents [data-entry="cotton"] .status')).toContainText('steps read');
  await expect
    .poll(() =>
      page
        .locator('[data-thread="cotton"]')
        .evaluate((thread) => Number(thread.style.getPropertyValue('--read'))),
    )
    .toBeGreaterThan(0);
  await start.click();
  await expect(page.locator(`section[data-step="${third}"]`)).toHaveAttribute('aria-current', 'step');
  await page.goto('about:blank');
  await open(page, '/association/');
  await page.locator('.resume-offer a').click();
  await expect(page.locator(`section[data-step="${third}"]`)).toHaveAttribute('aria-current', 'step');
});

test('a chapter opened from its start offers its own last step; the offer can be sent away', async ({
  page,
}) => {
  await openRemembering(page, '/cotton/');
  const [, second = ''] = await stepIds(page);
  await readTo(page, second);
  await expect.poll(() => stored(page, 'progress')).toMatchObject([{ last: second }]);
  await page.goto('about:blank');
  await open(page, '/cotton/');
  const offer = page.locator('.resume-offer');
  await expect(offer).toContainText((await page.locator(`#${second}-heading`).textContent()) ?? 'none');
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toHaveCount(0);
});

test('starting over asks first and can be taken back', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = '', second = ''] = await stepIds(page);
  await mark(page, first);
  await readTo(page, second);
  await expect.poll(() => stored(page, 'progress')).toMatchObject([{ last: second }]);
  const panel = await openData(page);
  await panel.getByRole('button', { name: 'Start over' }).click();
  await expect(panel).toContainText('Bookmarks and notes stay');
  expect(await stored(page, 'progress')).toHaveLength(1);
  await panel.getByRole('button', { name: 'Forget progress' }).click();
  await expect.poll(() => stored(page, 'progress')).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stored(page, 'progress')).toMatchObject([{ last: second }]);
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'true');
});

test('a guess and a note on a question are there when the reader returns', async ({ page }) => {
  await openRemembering(page, '/association/#guess');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  await guess.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await guess.getByRole('button', { name: /my guess/ }).click();
  await expect
    .poll(() => stored(page, 'answers'))
    .toMatchObject([{ id: 'guess:association-guess', value: 1.2 }]);
  const discuss = page.locator('.discuss').first();
  await discuss.scrollIntoViewIfNeeded();
  await discuss.getByRole('button', { name: 'Write a note' }).click();
  await discuss.getByRole('textbox', { name: 'Your note' }).fill('Ask who counted.');
  await expect(discuss).toContainText('Kept in this browser');
  await page.reload();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('.guess-reveal')).toBeVisible();
  await expect(guess.locator('output')).toHaveText(/1\.2/);
  await expect(guess.locator('.guess-answer-text')).toHaveText(/3\.4/);
  await expect(page.locator('.discuss').first().getByRole('textbox')).toHaveValue('Ask who counted.');
});

test('text size is kept, and the step that was read stays in view', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [, second = ''] = await stepIds(page);
  await readTo(page, second);
  const section = page.locator(`section[data-step="${second}"]`);
  await expect(section).toHaveAttribute('aria-current', 'step');
  await press(page.locator('.masthead [data-action="settings"]'));
  await page.getByLabel('150%').check();
  await page.keyboard.press('Escape');
  await expect(section).toHaveAttribute('aria-current', 'step');
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await size()).toBe(27);
  await page.reload();
  await expect.poll(size).toBe(27);
  await expect(section).toHaveAttribute('aria-current', 'step');
});

test('tabs agree within a second, on bookmarks and on settings', async ({ page, context }) => {
  await openRemembering(page, '/cotton/');
  const [first = ''] = await stepIds(page);
  const other = await context.newPage();
  await openRemembering(other, '/cotton/');
  await mark(page, first);
  await expect(markOf(other, first)).toHaveAttribute('aria-pressed', 'true', { timeout: 1_000 });
  await press(other.locator('.masthead [data-action="settings"]'));
  await other.getByLabel('Dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 1_000 });
});

test('a link hands everything over, in the fragment alone', async ({ page, browser, baseURL }) => {
  await openRemembering(page, '/cotton/');
  const [first = '', second = ''] = await stepIds(page);
  await mark(page, first);
  await readTo(page, second);
  await expect.poll(() => stored(page, 'progress')).toMatchObject([{ last: second }]);
  const panel = await openData(page);
  await panel.getByRole('button', { name: 'Hand over' }).click();
  const link = await panel.getByRole('textbox', { name: 'Hand over' }).inputValue();
  expect(new URL(link).hash).toMatch(/^#hand-over=2\.z\./);
  // This address means this device only, so a code would lead nowhere.
  await expect(panel.locator('.qr')).toHaveCount(0);
  await expect(panel).toContainText('this device only');

  const asked: string[] = [];
  const phone = await browser.newContext({ baseURL: baseURL ?? '' });
  const there = await phone.newPage();
  there.on('request', (request) => asked.push(request.url()));
  await there.goto(link);
  await there
    .getByRole('dialog', { name: 'Someone hands you their place' })
    .getByRole('button', { name: 'Add to mine' })
    .click();
  await expect(markOf(there, first)).toHaveAttribute('aria-pressed', 'true');
  expect(there.url()).not.toContain('hand-over');
  expect(asked.filter((url) => url.includes('hand-over'))).toEqual([]);
  // The phone goes on where this browser was, and says so nowhere but here.
  await expect(there.locator(`section[data-step="${second}"]`)).toHaveAttribute('aria-current', 'step');
  await expect.poll(() => stored(there, 'progress')).toMatchObject([{ id: 'cotton', last: second }]);
  await phone.close();
});

test('an installed app’s shortcuts lead to the step read last and to the bookmarks', async ({ page }) => {
  const manifest = (await (await page.request.get('/manifest.webmanifest')).json()) as {
    shortcuts: { url: string }[];
  };
  const urls = manifest.shortcuts.map(({ url }) => url);
  expect(urls).toEqual(['./#continue', './present/', './#bookmarks']);
  await openRemembering(page, '/cotton/');
  const [, second = ''] = await stepIds(page);
  await mark(page, second);
  await expect.poll(() => stored(page, 'progress')).toMatchObject([{ last: second }]);
  await page.goto('about:blank');
  await page.goto('/#continue');
  await expect(page.locator(`section[data-step="${second}"]`)).toHaveAttribute('aria-current', 'step');
  await page.goBack();
  await expect(page.locator('[data-start]')).toHaveText(/^Continue reading/);
  await page.goto('about:blank');
  await page.goto('/#bookmarks');
  await expect(page.getByRole('dialog', { name: 'Bookmarks' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});
