import { expect, open, stepIds, test } from './page.ts';
import { blank, mark, markOf, openRemembering, stored } from './memory.ts';

/** What a browser may do to storage, as scripts that run before the page's own. */
const FAULTS: Readonly<Record<string, { readonly script: () => void; readonly says: RegExp }>> = {
  'IndexedDB is missing': {
    script: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    says: /keeps nothing here/,
  },
  'opening throws': {
    script: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('broken', 'UnknownError');
      };
    },
    says: /did not open/,
  },
  'the disk is full': {
    script: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    says: /disk is full/,
  },
};

for (const [name, { script, says }] of Object.entries(FAULTS)) {
  test(`${name}: reading works, one quiet notice, memory for the visit`, async ({ page }) => {
    await page.addInitScript(script);
    await openRemembering(page, '/cotton/');
    const [first = ''] = await stepIds(page);
    await mark(page, first);
    const notice = page.locator('.notice');
    await expect(notice).toHaveText(
      name === 'the disk is full' ? /disk is full|for this visit only/ : /for this visit only/,
    );
    expect(await page.evaluate(() => sessionStorage.getItem('unspun:told'))).toMatch(/missing|failed|full/);
    await page.reload();
    await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.notice')).not.toHaveText(says);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
  });
}

test('a newer database is left untouched, and says so', async ({ page }) => {
  await blank(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('unspun', 99);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('future', { keyPath: 'id' }).put({ id: 'kept' });
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await openRemembering(page, '/cotton/');
  await expect(page.locator('.notice')).toContainText('later edition');
  const [first = ''] = await stepIds(page);
  await mark(page, first);
  expect(await stored(page, 'future')).toEqual([{ id: 'kept' }]);
});

test('a version change closes the old connection at once, and nothing marked since is lost', async ({
  page,
  context,
}) => {
  await openRemembering(page, '/cotton/');
  const [first = '', second = ''] = await stepIds(page);
  await mark(page, first);
  const newer = await context.newPage();
  await blank(newer);
  const opened = newer.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('unspun', 99);
        request.onsuccess = () => resolve(request.result.version);
      }),
  );
  expect(await opened).toBe(99);
  await expect(page.locator('.notice')).toContainText('open in another tab');
  await mark(page, second);
  expect(await page.evaluate(() => sessionStorage.getItem('unspun:visit'))).toContain(second);
});

test('a database deleted behind the page is written again', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = ''] = await stepIds(page);
  await mark(page, first);
  // What is said next would otherwise be overwritten by this.
  await expect(page.locator('.notice')).toContainText('Bookmarked');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('unspun').onsuccess = () => resolve();
      }),
  );
  await expect(page.locator('.notice')).toContainText('saved again');
  await expect.poll(() => stored(page, 'bookmarks')).toMatchObject([{ target: { step: first } }]);
});

test('corrupt records are read round', async ({ page }) => {
  await openRemembering(page, '/cotton/');
  const [first = ''] = await stepIds(page);
  await mark(page, first);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('unspun');
        request.onsuccess = () => {
          const transaction = request.result.transaction('bookmarks', 'readwrite');
          transaction.objectStore('bookmarks').put({ id: 'broken', target: 7 });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(markOf(page, first)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.notice')).toContainText('could not be read');
});

test('the first paint and the first step wait for no database', async ({ page }) => {
  await page.addInitScript(() => {
    // A database that never answers.
    IDBFactory.prototype.open = () => document.createElement('i') as unknown as IDBOpenDBRequest;
  });
  await open(page, '/cotton/');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
});
