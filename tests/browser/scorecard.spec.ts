import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './page.ts';

/** The form, awake. */
async function form(page: Page): Promise<Locator> {
  const sheet = page.locator('section.scorecard');
  await sheet.scrollIntoViewIfNeeded();
  await expect(sheet.locator('[data-awake]')).toHaveCount(1);
  return sheet;
}
const target = (sheet: Locator) => sheet.getByRole('textbox', { name: 'Exports: Target' });

test('what is written in the scorecard is there after a reload', async ({ page }) => {
  await open(page, '/programme/');
  await target(await form(page)).fill('Ten thousand metres');
  await expect(page.getByText('Kept in this browser only.')).toBeVisible();
  await page.reload();
  await expect(target(await form(page))).toHaveValue('Ten thousand metres');
});

test('clearing the card can be undone, until something new is written', async ({ page }) => {
  await open(page, '/programme/');
  const sheet = await form(page);
  await expect(sheet.getByRole('button', { name: 'Clear the card' })).toBeDisabled();
  await target(sheet).fill('Twenty');
  await sheet.getByRole('button', { name: 'Clear the card' }).click();
  await expect(target(sheet)).toHaveValue('');
  await sheet.getByRole('button', { name: 'Undo' }).click();
  await expect(target(sheet)).toHaveValue('Twenty');
  await sheet.getByRole('button', { name: 'Clear the card' }).click();
  await target(sheet).fill('Thirty');
  await expect(sheet.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.reload();
  await expect(target(await form(page))).toHaveValue('Thirty');
});

test('letters typed into the card do not turn the pages', async ({ page }) => {
  await open(page, '/programme/#scorecard');
  const sheet = await form(page);
  await target(sheet).focus();
  const before = await page.evaluate(() => location.hash);
  await page.keyboard.type('jkjk');
  await page.keyboard.press('ArrowLeft');
  await expect(target(sheet)).toHaveValue('jkjk');
  expect(await page.evaluate(() => location.hash)).toBe(before);
});

test('where the browser keeps nothing the card lasts for the visit, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('closed', 'SecurityError');
    };
  });
  await open(page, '/programme/');
  const sheet = await form(page);
  await target(sheet).fill('Forty');
  await expect(sheet.getByText(/keeps nothing here/)).toBeVisible();
  await expect(target(sheet)).toHaveValue('Forty');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the scorecard is an empty table to print', async ({ page }) => {
    await page.goto('/programme/');
    const sheet = page.locator('section.scorecard');
    await expect(sheet.getByRole('textbox')).toHaveCount(20);
    await expect(sheet.getByRole('button', { name: 'Clear the card' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(sheet.locator('thead')).toBeVisible();
  });
});
