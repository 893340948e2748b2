import { expect, open, test } from './page.ts';

test('the last chapter leads to the epilogue, which names every source and opens its numbers', async ({
  page,
}) => {
  await open(page, '/programme/');
  await page.locator('nav.next a').click();
  await expect(page.locator('article[data-epilogue]')).toBeVisible();
  await expect(page).toHaveTitle(/does not know/);
  await expect(page).toHaveURL(/\/epilogue\/$/);
  const sources = page.locator('#sources .bibliography > li');
  await expect(sources).toHaveCount(5);
  for (const source of await sources.all())
    await expect(source.getByRole('link')).toHaveAttribute('href', /^https?:/);
  expect(await page.locator('#context .bibliography > li').count()).toBeGreaterThan(20);
  await page.locator('#unknown a.evidence').first().click();
  await expect(page.getByRole('dialog')).toContainText('Trend');
});

test('the contents name the epilogue on the cover', async ({ page }) => {
  await open(page, '/');
  await page
    .locator('#contents')
    .getByRole('link', { name: /does not know/ })
    .click();
  await expect(page.locator('article[data-epilogue]')).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the epilogue reads whole', async ({ page }) => {
    await page.goto('/epilogue/');
    await expect(page.locator('#unknown li').first()).toBeVisible();
    const number = page.locator('#unknown a.evidence').first();
    const fact = (await number.locator('data').getAttribute('data-fact')) ?? '';
    await number.click();
    await expect(page).toHaveURL(new RegExp(`/figures/#${fact}$`));
    await expect(page.locator(`[id="${fact}"]`)).toBeInViewport();
  });
});
