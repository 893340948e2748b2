import { expect, open, test } from './page.ts';

const first = 'section[data-step] .body a.evidence';

test('a press opens the evidence of a number; Escape closes it and keeps the place', async ({ page }) => {
  await open(page, '/cotton/');
  const number = page.locator(first).first();
  await number.scrollIntoViewIfNeeded();
  await number.click();
  const label = page.getByRole('dialog');
  await expect(label).toBeVisible();
  await expect(number).toHaveAttribute('aria-expanded', 'true');
  await expect(label).toContainText('paragraph');
  await expect(label.getByRole('link', { name: /Trend|Strategy/ })).toHaveAttribute('href', /^https?:/);
  await page.keyboard.press('Escape');
  await expect(label).toHaveCount(0);
  await expect(number).toHaveAttribute('aria-expanded', 'false');
});

test('keyboard focus opens the label, and Tab goes on into it', async ({ page }) => {
  await open(page, '/cotton/');
  const number = page.locator(first).first();
  await number.scrollIntoViewIfNeeded();
  await page
    .locator('section[data-step]')
    .first()
    .locator('h2')
    .evaluate((heading) => {
      heading.setAttribute('tabindex', '-1');
      heading.focus({ preventScroll: true });
    });
  await page.keyboard.press('Tab');
  await expect(number).toBeFocused();
  const label = page.getByRole('dialog');
  await expect(label).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(label.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(label).toHaveCount(0);
  await expect(number).toBeFocused();
});

test('resting the pointer opens it, leaving closes it', async ({ page, isMobile }) => {
  test.skip(Boolean(isMobile), 'no pointer to rest');
  await open(page, '/cotton/');
  const number = page.locator(first).first();
  await number.scrollIntoViewIfNeeded();
  await number.hover();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.move(5, 400);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a derived number shows its formula, and each input opens in turn', async ({ page }) => {
  await open(page, '/association/#division');
  await page.locator('#division .body [data-fact="decade-times"]').first().click();
  const label = page.getByRole('dialog');
  await expect(label).toContainText('/');
  await label.locator('[data-fact="output-2008"]').click();
  await expect(page.getByRole('dialog')).toContainText('27.5 billion tenge');
});

test('a disputed number shows both readings', async ({ page }) => {
  await open(page, '/association/#division');
  await page.locator('#division .body [data-fact="decade-times-printed"]').first().click();
  const label = page.getByRole('dialog');
  await expect(label.locator('[data-fact="decade-times"]')).toBeVisible();
  await expect(label).toContainText('3.6');
});

test('the citation is copied whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/cotton/');
  await page.locator('section[data-step] [data-fact="harvest-2025"]').first().click();
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('466,000');
  expect(text).toContain('trend.az');
});

test('every number of every page is bound to a note of that page', async ({ page }) => {
  for (const path of ['/', '/association/', '/cotton/']) {
    await open(page, path);
    const broken = await page
      .locator('a.evidence')
      .evaluateAll((links) =>
        links
          .filter((link) => !document.querySelector(`[id="${(link.getAttribute('href') ?? '').slice(1)}"]`))
          .map((link) => link.outerHTML),
      );
    expect(broken, path).toEqual([]);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map((element) => element.id),
    );
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});
