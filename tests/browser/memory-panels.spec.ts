import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as plain, type Page } from '@playwright/test';
import { expect, stepIds, test } from './page.ts';
import { mark, openData, openPanel, openRemembering, press, stored } from './memory.ts';
import { tagged } from './tags.ts';

async function clean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open], .notice').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('every panel has no axe violation, and fits', tagged('matrix'), async ({ page, isMobile }) => {
  await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light', reducedMotion: 'reduce' });
  await openRemembering(page, '/cotton/');
  const [first = '', second = ''] = await stepIds(page);
  await mark(page, first);
  await mark(page, second);
  await expect(page.locator('.notice')).toBeVisible();
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Add note' }).first().click();
  await panel.getByRole('button', { name: 'Choose for a pack' }).click();
  await clean(page);
  await page.keyboard.press('Escape');
  const data = await openData(page);
  await data.getByRole('button', { name: 'Hand over' }).click();
  await expect(data.locator('.transfer-link input')).toBeVisible();
  // A question takes focus from the button it replaces, and gives it back.
  await data.getByRole('button', { name: 'Delete everything' }).click();
  await expect(data.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await clean(page);
  await data.getByRole('button', { name: 'Cancel' }).click();
  await expect(data.getByRole('button', { name: 'Delete everything' })).toBeFocused();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  expect(await data.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await data
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await expect(page.getByRole('dialog', { name: 'This could not be read' })).toBeVisible();
  await clean(page);
});

// Its own guard of the console would take the classroom for a third party.
plain(
  'over plain http, as in a classroom, all works, and a code leads there; too much for a link is offered as a file',
  // The address decides, not the screen.
  tagged('wide'),
  async ({ page, baseURL }) => {
    const classroom = 'http://classroom.test';
    await page.route(`${classroom}/**`, async (route) => {
      const response = await route.fetch({
        url: route
          .request()
          .url()
          .replace(classroom, (baseURL ?? '').replace(/\/$/, '')),
      });
      await route.fulfill({ response });
    });
    await openRemembering(page, `${classroom}/cotton/`);
    expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false]);
    const [first = ''] = await stepIds(page);
    await mark(page, first);
    let data = await openData(page);
    await data.getByRole('button', { name: 'Hand over' }).click();
    await expect(data.getByRole('img', { name: /camera/ })).toBeVisible();
    await expect(data.getByRole('textbox', { name: 'Hand over' })).toHaveValue(
      new RegExp(`^${classroom}/cotton/#hand-over=2\\.z\\.`),
    );

    // The fixture of an earlier schema, with words that do not compress.
    const old = JSON.parse(
      readFileSync(join(import.meta.dirname, '../memory/fixtures/version-1.json'), 'utf8'),
    ) as Record<string, unknown> & { bookmarks: object[] };
    const bookmark = old.bookmarks[0];
    Object.assign(old, { format: 'unspun-memory', version: 1 });
    const noise = (seed: number) =>
      Array.from({ length: 900 }, (_, at) =>
        (((seed + 1) * (at + 7) * 2_654_435_761) % 4_294_967_291).toString(36),
      ).join('');
    old.bookmarks = [0, 1, 2].map((at) => ({
      ...bookmark,
      id: `00000000-0000-4000-8000-00000000000${at}`,
      note: noise(at),
    }));
    await data.locator('input[type="file"]').setInputFiles({
      name: 'old.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(old)),
    });
    await page.getByRole('button', { name: 'Add to mine' }).click();
    await expect.poll(async () => (await stored(page, 'bookmarks')).length).toBe(4);
    data = await openData(page);
    await data.getByRole('button', { name: 'Hand over' }).click();
    await expect(data).toContainText('too much for a link');
    await expect(data.locator('.qr')).toHaveCount(0);
    const saved = page.waitForEvent('download');
    await press(data.locator('.transfer-link').getByRole('button', { name: 'Save a file' }));
    expect((await saved).suggestedFilename()).toBe('unspun.json');
  },
);
