import { expect, type Locator, type Page } from '@playwright/test';
import { open } from './page.ts';

/** The bookmark button of a step. */
export const markOf = (page: Page, step: string) =>
  page.locator(`section[data-step="${step}"] [data-action="bookmark"]`).first();

/** Opens a page and waits until memory is there: then the buttons are. */
export async function openRemembering(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.locator('section[data-step] [data-action="bookmark"]').first().waitFor({ state: 'attached' });
}

/** Bookmarks a step and waits until it is confirmed. */
export async function mark(page: Page, step: string): Promise<void> {
  await markOf(page, step).scrollIntoViewIfNeeded();
  await markOf(page, step).click();
  await expect(markOf(page, step)).toHaveAttribute('aria-pressed', 'true');
}

/** Presses without scrolling first: Playwright scrolls the page under what sticks to its edge, a finger does not. */
export const press = (button: Locator) => button.dispatchEvent('click');

/** Goes to a step and waits until it is the current one. */
export async function readTo(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
  await expect(page.locator(`section[data-step="${step}"]`)).toHaveAttribute('aria-current', 'step');
}

/** Opens the panel of bookmarks. */
export async function openPanel(page: Page) {
  await press(page.locator('.masthead [data-action="bookmarks"]'));
  const panel = page.getByRole('dialog', { name: 'Bookmarks' });
  await expect(panel).toBeVisible();
  return panel;
}

/** Opens the reader's data, by the settings. */
export async function openData(page: Page) {
  await press(page.locator('.masthead [data-action="settings"]'));
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Your data' }).click();
  const panel = page.getByRole('dialog', { name: 'Your data' });
  await expect(panel).toBeVisible();
  return panel;
}

/** A page of the site's origin on which nothing of the site runs. */
export async function blank(page: Page): Promise<void> {
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/blank');
}

/** Records of a store as they lie in the database. */
export function stored(page: Page, store: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = indexedDB.open('unspun');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as Record<string, unknown>[]);
          };
        };
      }),
    store,
  );
}
