import { expect, open, test } from './page.ts';

test('every event of the story in years leads to its step', async ({ page, isMobile }) => {
  await open(page, '/');
  const form = page.locator(isMobile ? '.chronology-narrow' : '.chronology-wide');
  await expect(form).toBeVisible();
  await expect(page.locator(isMobile ? '.chronology-wide' : '.chronology-narrow')).toBeHidden();
  const events = form.locator('a[href*="#"]');
  expect(await events.count()).toBeGreaterThan(12);
  const founded = events.filter({ hasText: 'Qaz Textile' });
  await founded.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/association\/#founding$/);
  await expect(page.locator('#founding')).toBeInViewport();
});

test('the two forms name the same events', async ({ page }) => {
  await open(page, '/');
  const hrefs = (form: string) =>
    page
      .locator(`${form} a[href*="#"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
  expect(await hrefs('.chronology-wide')).toEqual(await hrefs('.chronology-narrow'));
});

test('the narrow form fits 320 px, and can be touched', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/');
  const boxes = await page
    .locator('.chronology-narrow a')
    .evaluateAll((links) =>
      links
        .map((link) => link.getBoundingClientRect())
        .map(({ left, right, height }) => ({ left, right, height })),
    );
  for (const { left, right, height } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(height).toBeGreaterThanOrEqual(24);
  }
});

test.describe('unscripted', () => {
  test.use({ javaScriptEnabled: false });
  test('the story in years is read and followed', async ({ page, isMobile }) => {
    await page.goto('/');
    const form = page.locator(isMobile ? '.chronology-narrow' : '.chronology-wide');
    await form.getByText('Qaz Textile').click();
    await expect(page).toHaveURL(/\/association\/#founding$/);
  });
});
