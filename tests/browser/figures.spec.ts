import type { Page } from '@playwright/test';
import { expect, open, test } from './page.ts';
import { tagged } from './tags.ts';

const result = (page: Page) => page.locator('[data-result]');
const shown = (page: Page) => page.locator('.figures .note:not([hidden])');

const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** Opens the page of figures and waits until its script works. */
async function figures(page: Page, address = ''): Promise<void> {
  await open(page, `/figures/${address}`);
  await expect(page.locator('.figures-tools [type="reset"]')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every figure stands there with its evidence, and an address leads to one', async ({
    page,
    request,
  }) => {
    const { facts } = (await (await request.get('/data/facts.json')).json()) as { facts: { id: string }[] };
    await page.goto('/figures/');
    for (const { id } of facts) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
    await expect(page.locator('.figures-tools')).toBeHidden();
    await page.goto('/figures/#cotton-harvest-1998');
    await expect(page.locator('[id="cotton-harvest-1998"]')).toBeInViewport();
    await page.goto('/figures/#output-2008');
    await expect(page.locator('[id="output-2008"] .note-title')).toBeInViewport();
    const source = page.locator('[id="decade-times-printed"]').getByRole('link', { name: 'Strategy2050.kz' });
    await expect(source).toHaveAttribute('href', /^https:/);
  });
});

test('search finds both spellings, and says how many were found', async ({ page }) => {
  await figures(page);
  const all = await result(page).textContent();
  const search = page.getByRole('searchbox');
  for (const spelling of ['Turkistan', 'turkestan', 'TÜRKISTAN']) {
    await search.fill(spelling);
    await expect(page.locator('[id="toqyma-jobs"]')).toBeVisible();
    await expect(page.locator('[id="output-2008"]')).toBeHidden();
    await expect(result(page)).toHaveText(/^\d+ of \d+ figures$/);
  }
  await search.fill('');
  await expect(result(page)).toHaveText(all ?? '');
});

test('filters by chapter, kind, unit and source, together; the address keeps them', async ({ page }) => {
  await figures(page);
  await choice(page, 'Kind').selectOption('disputed');
  await expect(shown(page).first()).toHaveClass(/note-disputed/);
  for (const note of await shown(page).all()) await expect(note).toHaveAttribute('data-kind', 'disputed');
  await choice(page, 'Kind').selectOption('');
  await choice(page, 'Unit').selectOption('t');
  await choice(page, 'Chapter').selectOption('cotton');
  await choice(page, 'Source').selectOption('002');
  for (const note of await shown(page).all()) {
    await expect(note).toHaveAttribute('data-unit', 't');
    await expect(note).toHaveAttribute('data-chapters', /cotton/);
    await expect(note).toHaveAttribute('data-sources', /002/);
  }
  const count = await shown(page).count();
  expect(count).toBeGreaterThan(0);
  await expect(page).toHaveURL(/\?chapter=cotton&unit=t&source=002$/);
  await page.reload();
  await expect(choice(page, 'Chapter')).toHaveValue('cotton');
  await expect(shown(page)).toHaveCount(count);
});

test('nothing found says so, kindly, and one press shows all again', async ({ page }) => {
  await figures(page);
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.locator('.figures-none')).toBeVisible();
  await expect(result(page)).toHaveText(/^0 of/);
  await expect(page.locator('.figures-group:visible')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('.figures-none')).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page).toHaveURL(/\/figures\/$/);
});

test('orders by unit and size, and back to the order of the story', async ({ page }) => {
  await figures(page);
  const told = await page.locator('.note').evaluateAll((notes) => notes.map(({ id }) => id));
  await choice(page, 'Order').selectOption('value');
  const tenge = await page
    .locator('.note[data-unit="KZT"]')
    .evaluateAll((notes) => notes.map((note) => Number(note.getAttribute('data-value'))));
  expect(tenge).toEqual([...tenge].sort((a, b) => b - a));
  await expect(page).toHaveURL(/\?sort=value$/);
  await choice(page, 'Order').selectOption('');
  expect(await page.locator('.note').evaluateAll((notes) => notes.map(({ id }) => id))).toEqual(told);
});

test('an address opens its figure and marks it, also one that filters would hide', async ({ page }) => {
  await figures(page, '?kind=context#decade-times');
  await expect(page.locator('.note.found')).toHaveAttribute('id', 'decade-times');
  await expect(page.locator('[id="decade-times"] .note-title')).toBeInViewport();
  await expect(page).toHaveURL(/\/figures\/#decade-times$/);
});

test('a link to another figure stays on the page and can be undone', async ({ page }) => {
  await figures(page, '#output-2008');
  await page.locator('[id="output-2008"]').locator('a[href$="#decade-times"]').first().click();
  await expect(page.locator('.note.found')).toHaveAttribute('id', 'decade-times');
  await page.goBack();
  await expect(page.locator('.note.found')).toHaveAttribute('id', 'output-2008');
});

test('a figure says where it is told, and leads there without a reload', async ({ page }) => {
  await figures(page, '#decade-times');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.locator('[id="decade-times"] .used a[href*="#division"]').click();
  await expect(page.locator('section[data-step="division"]')).toHaveAttribute('aria-current', 'step');
  expect(await page.evaluate(() => (window as unknown as { sameDocument?: boolean }).sameDocument)).toBe(
    true,
  );
  await page.goBack();
  await expect(page.locator('.note.found')).toHaveAttribute('id', 'decade-times');
});

test('a number inside a note opens its own note', async ({ page }) => {
  await figures(page, '#decade-times');
  await page.locator('[id="decade-times"] [data-fact="output-2008"]').click();
  const label = page.getByRole('dialog');
  await expect(label.locator('.note-title')).toHaveText('27.5 billion tenge');
  await expect(label).not.toContainText('Told in');
  await label.getByRole('link', { name: 'In the list of figures' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.note.found')).toHaveAttribute('id', 'output-2008');
});

test('the filters are worked by keyboard', async ({ page }) => {
  await figures(page);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('yarn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=yarn$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'Chapter')).toBeFocused();
});

test('on paper the figures stand without their tools', async ({ page }) => {
  await figures(page, '?chapter=cotton');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.figures-tools')).toBeHidden();
  await expect(page.locator('[id="harvest-2025"]')).toBeVisible();
  await expect(page.locator('[id="output-2008"]')).toBeHidden();
});

test('every download is there, of the size that is told', tagged('matrix'), async ({ page, request }) => {
  await figures(page);
  const links = await page.locator('.downloads a[download]').evaluateAll((all) =>
    all.map((link) => ({
      path: new URL((link as HTMLAnchorElement).href).pathname,
      size: link.parentElement?.textContent ?? '',
    })),
  );
  expect(links.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/data/facts.csv', '/data/datapackage.json', '/data/charts/cotton-chain.png']),
  );
  for (const { path, size } of links) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const { length } = await response.body();
    const kilobytes = `${(length / 1000).toFixed(length < 9950 ? 1 : 0)} KB`;
    const told =
      length < 1000
        ? `${length} bytes`
        : length < 999_500
          ? kilobytes
          : `${Number((length / 1e6).toFixed(1))} MB`;
    expect(size, path).toContain(told);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'facts.csv' }).click();
  expect((await download).suggestedFilename()).toBe('facts.csv');
});

test("a chart's table leads to its files", async ({ page, request }) => {
  await open(page, '/cotton/');
  const table = page.locator('.stage-group-foot', { has: page.locator('a[href$="cotton-chain.csv"]') });
  await table.locator('summary').click();
  for (const type of ['CSV', 'SVG', 'PNG']) {
    const link = table.getByRole('link', { name: type, exact: true });
    await expect(link).toBeVisible();
    expect((await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).ok()).toBe(
      true,
    );
  }
});
