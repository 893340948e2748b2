import { readFileSync } from 'node:fs';
import { expect, stepIds, test } from './page.ts';
import { mark, markOf, openData, openPanel, openRemembering, stored } from './memory.ts';

test('a step is bookmarked with one press or with M, and is there after a reload', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = '', second = ''] = await stepIds(page);
  await mark(page, first);
  await expect(page.getByRole('status').filter({ hasText: 'Bookmarked' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), second);
  await expect(page.locator(`section[data-step="${second}"]`)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('m');
  await expect(markOf(page, second)).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'true');
  await expect(markOf(page, second)).toHaveAttribute('aria-pressed', 'true');
});

test('a bookmark taken away comes back with Undo', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = ''] = await stepIds(page);
  await mark(page, first);
  await markOf(page, first).click();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'true');
});

test('a number and a chart are bookmarked, and their places open with the target marked', async ({
  page,
}) => {
  await openRemembering(page, '/cotton/');
  const number = page.locator('section[data-step] .body [data-fact="harvest-2025"]').first();
  await number.scrollIntoViewIfNeeded();
  await number.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bookmark', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Bookmarked', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');
  const chart = page.locator('.stage-group-foot [data-action="bookmark"]').first();
  await chart.scrollIntoViewIfNeeded();
  await chart.click();
  await expect(chart).toHaveAttribute('aria-pressed', 'true');
  const records = await stored(page, 'bookmarks');
  expect(records).toHaveLength(2);
  expect(records).toContainEqual(
    expect.objectContaining({
      target: expect.objectContaining({ kind: 'fact', fact: 'harvest-2025' }),
      value: expect.objectContaining({ value: 466000 }),
    }),
  );

  // On the page that is open, and on another.
  await (await openPanel(page)).locator('.bookmark-item a').last().click();
  await expect(page.locator('figure.found')).toBeInViewport();
  await expect(page.locator('figure.found')).toBeFocused();

  await page.goto('about:blank');
  await openRemembering(page, '/association/');
  const panel = await openPanel(page);
  await panel.getByRole('link', { name: /466,000/ }).click();
  await expect(page.locator('article[data-chapter="cotton"]')).toBeVisible();
  await expect(page.locator('.found')).toHaveAttribute('data-fact', 'harvest-2025');
  await expect(page.locator('.found')).toBeInViewport();
});

test('the panel searches, keeps notes as text, orders by keyboard and deletes with undo', async ({
  page,
}) => {
  await openRemembering(page, '/cotton/');
  const [a = '', b = '', c = ''] = await stepIds(page);
  for (const id of [a, b, c]) await mark(page, id);
  const panel = await openPanel(page);
  const titles = () => panel.locator('.bookmark-item a').allTextContents();
  const before = await titles();
  expect(before).toHaveLength(3);

  const note = '<img src=x onerror="window.hacked=true"> ask the class';
  await panel.getByRole('button', { name: 'Add note' }).first().click();
  await panel.getByRole('textbox', { name: /Note on/ }).fill(note);
  await panel.getByRole('textbox', { name: /Note on/ }).blur();
  await expect(panel.getByText('Saved')).toBeVisible();
  await panel.getByRole('button', { name: 'Edit note' }).click();
  await expect(panel.locator('.bookmark-note')).toHaveText(note);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  await panel.getByRole('searchbox').fill('ask the class');
  await expect(panel.locator('.bookmark-item')).toHaveCount(1);
  await panel.getByRole('searchbox').fill('');
  await expect(panel.locator('.bookmark-item')).toHaveCount(3);

  const down = panel.getByRole('button', { name: `Move down: ${before[0]?.replace(/^Step\s*/, '')}` });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual([before[1], before[0], before[2]]);
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual([before[1], before[2], before[0]]);
  const text = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save as text' }).click();
  const markdown = readFileSync(await (await text).path(), 'utf8');
  expect(markdown).toContain('# Bookmarks from Unspun');
  expect(markdown).toContain('ask the class');
  expect(markdown).not.toMatch(/^[^\\]*<img/m);

  await panel
    .getByRole('button', { name: /^Delete:/ })
    .first()
    .click();
  await expect(panel.locator('.bookmark-item')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(titles).toEqual([before[1], before[2], before[0]]);
  await page.reload();
  await markOf(page, a).waitFor();
  expect(await (await openPanel(page)).locator('.bookmark-item a').allTextContents()).toEqual([
    before[1],
    before[2],
    before[0],
  ]);
});

test('a bookmarked number that has changed says what it was, what it is and why', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const number = page.locator('section[data-step] .body [data-fact="harvest-2025"]').first();
  await number.scrollIntoViewIfNeeded();
  await number.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bookmark', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Bookmarked', exact: true })).toBeVisible();
  // As an earlier edition would have kept it.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('unspun');
        request.onsuccess = () => {
          const store = request.result.transaction('bookmarks', 'readwrite').objectStore('bookmarks');
          store.getAll().onsuccess = (event) => {
            const [row] = (event.target as IDBRequest<Record<string, unknown>[]>).result;
            store.put({
              ...row,
              value: { value: 460000, text: '460,000 tonnes', edition: '2026-01-01-old' },
            });
            store.transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        };
      }),
  );
  await page.reload();
  await markOf(page, 'harvest').waitFor();
  await expect((await openPanel(page)).locator('.changed')).toContainText(
    'Bookmarked: 460,000 tonnes. Now: 466,000 tonnes',
  );
});

test('what is stored is said plainly, saved to a file, deleted, and read back', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = ''] = await stepIds(page);
  await mark(page, first);
  let panel = await openData(page);
  await expect(panel).toContainText('1 bookmark');
  await expect(panel).toContainText('lives in this browser, on this device');
  await expect(panel).toContainText('iPhone');
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save a file' }).click();
  const file = await (await saved).path();

  await panel.getByRole('button', { name: 'Delete everything' }).click();
  await panel.getByRole('button', { name: 'Delete it all' }).click();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'false');
  expect(await stored(page, 'bookmarks')).toEqual([]);

  await panel.locator('input[type="file"]').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n"format": oops'),
  });
  const refusal = page.getByRole('dialog', { name: 'This could not be read' });
  await expect(refusal).toContainText('Line 2, column 11');
  await expect(refusal).toContainText('Nothing was changed');
  await page.keyboard.press('Escape');

  panel = await openData(page);
  await panel.locator('input[type="file"]').setInputFiles(file);
  await page
    .getByRole('dialog', { name: 'A file was read' })
    .getByRole('button', { name: 'Add to mine' })
    .click();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'true');
});

test('a pack stays apart under its title until it is adopted', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = '', second = ''] = await stepIds(page);
  await mark(page, first);
  await mark(page, second);
  let panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Choose for a pack' }).click();
  await panel.getByRole('checkbox').first().check();
  await panel.getByRole('textbox', { name: 'Title of the pack' }).fill('Lesson one');
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: /Save 1 bookmark as a pack/ }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('lesson-one.json');
  const file = await download.path();
  await panel.getByRole('button', { name: 'Your data' }).click();
  const data = page.getByRole('dialog', { name: 'Your data' });
  await data.getByRole('button', { name: 'Delete everything' }).click();
  await data.getByRole('button', { name: 'Delete it all' }).click();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'false');
  await data.locator('input[type="file"]').setInputFiles(file);
  await page
    .getByRole('dialog', { name: 'A pack: Lesson one' })
    .getByRole('button', { name: 'Keep the pack' })
    .click();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'false');
  panel = await openPanel(page);
  await expect(panel.locator('.pack h4')).toHaveText('Lesson one');
  await panel.getByRole('button', { name: 'Add to my bookmarks' }).click();
  await expect(panel.locator('.pack')).toHaveCount(0);
  await expect(panel.locator('.bookmark-item')).toHaveCount(1);
});
