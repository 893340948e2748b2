import { CHAPTERS, expect, test } from './page.ts';
import { tagged } from './tags.ts';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const chapter of CHAPTERS)
    test(
      `${chapter} reads whole: text, a poster a step, tables, numbers that lead to their evidence`,
      tagged(chapter !== 'cotton' && 'matrix'),
      async ({ page }) => {
        await page.goto(`/${chapter}/`);
        const steps = page.locator('section[data-step]');
        const count = await steps.count();
        expect(await page.locator('.poster:visible').count()).toBe(count);
        for (let index = 0; index < count; index++) {
          await expect(steps.nth(index).locator('h2')).toBeVisible();
          await expect(page.locator('.poster').nth(index).locator('svg:visible')).toHaveCount(1);
        }
        expect(await page.locator('.stage-group-foot table').count()).toBeGreaterThan(0);
        await page.locator('.stage-group-foot summary').first().click();
        await expect(page.locator('.stage-group-foot table').first()).toBeVisible();
        const number = page.locator('section[data-step] a.evidence').first();
        for (const reveal of await page.locator('.guess-reveal').all()) await expect(reveal).toBeVisible();
        const fact = await number.locator('data').getAttribute('data-fact');
        await number.click();
        await expect(page).toHaveURL(new RegExp(`/figures/#${fact}$`));
        await expect(page.locator(`[id="${fact}"]`)).toBeInViewport();
      },
    );

  test('the cover leads into the story', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Start reading' }).click();
    await expect(page.locator('article[data-chapter="association"]')).toBeVisible();
  });
});

test('where the script fails to load the page stays readable', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/cotton/');
  const steps = await page.locator('section[data-step]').count();
  expect(await page.locator('.poster:visible').count()).toBe(steps);
  await page.close();
});
