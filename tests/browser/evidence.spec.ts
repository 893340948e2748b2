import { CHAPTERS, expect, open, test } from './page.ts';
import { tagged } from './tags.ts';

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

test('resting the pointer opens it, leaving closes it', tagged('wide'), async ({ page }) => {
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

test.describe('on any screen', tagged('wide'), () => {
  test.use({ savesData: false });

  test(
    'every number of every page is bound to a note beside the page and to the page of figures',
    tagged('matrix'),
    async ({ page, request }) => {
      const idsIn = async (path: string) =>
        new Set(
          [...(await (await request.get(path)).text()).matchAll(/ id="?([\w-]+)/g)].map(([, id]) => id),
        );
      const figures = await idsIn('/figures/');
      for (const path of ['/', ...CHAPTERS.map((chapter) => `/${chapter}/`)]) {
        await open(page, path);
        const notes = await idsIn(`${path}notes.html`);
        const links = await page
          .locator('a.evidence')
          .evaluateAll((all) =>
            all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href),
          );
        expect(links.length, path).toBeGreaterThan(0);
        for (const address of links) {
          const { pathname, hash } = new URL(address);
          expect(pathname, path).toBe('/figures/');
          expect(notes, `${path}notes.html`).toContain(hash.slice(1));
          expect(figures, '/figures/').toContain(hash.slice(1));
        }
        const ids = await page.evaluate(() =>
          [...document.querySelectorAll('[id]')].map((element) => element.id),
        );
        expect(new Set(ids).size, path).toBe(ids.length);
      }
    },
  );

  test('a member of a series opens with its own value and its own year', async ({ page }) => {
    await open(page, '/cotton/');
    const row = page.locator('.stage-group-foot', { has: page.locator('[data-fact="cotton-harvest-1998"]') });
    await row.locator('summary').click();
    await row.locator('[data-fact="cotton-harvest-1998"]').click();
    const label = page.getByRole('dialog');
    await expect(label.locator('.note-title')).toHaveText('161,600 tonnes');
    await expect(label).toContainText('1998');
    await expect(label).not.toContainText('246,000');
  });

  test('the label leads to its figure in the list of all', async ({ page }) => {
    await open(page, '/cotton/');
    await page.locator('section[data-step] .body [data-fact="harvest-2025"]').first().click();
    await page.getByRole('dialog').getByRole('link', { name: 'In the list of figures' }).click();
    await expect(page.locator('article.figures')).toBeVisible();
    await expect(page).toHaveURL(/\/figures\/#harvest-2025$/);
    await expect(page.locator('.note.found')).toHaveAttribute('id', 'harvest-2025');
    await expect(page.locator('.note.found .note-title')).toBeInViewport();
  });

  test('notes are fetched once, after the page is idle, and again after a navigation', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('notes.html')) fetched.push(new URL(request.url()).pathname);
    });
    await open(page, '/');
    await expect.poll(() => fetched).toEqual(['/notes.html']);
    await page.getByRole('link', { name: 'Start reading' }).click();
    await expect(page.locator('article[data-chapter="association"]')).toBeVisible();
    await expect.poll(() => fetched).toEqual(['/notes.html', '/association/notes.html']);
    const number = page.locator(first).first();
    await number.scrollIntoViewIfNeeded();
    for (let press = 0; press < 2; press++) {
      await number.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(fetched).toHaveLength(2);
  });

  test('a number says that its note is on its way, and opens when it has come', async ({ page }) => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((done) => (answer = done));
    await page.route('**/notes.html', async (route) => {
      await held;
      await route.continue();
    });
    await open(page, '/cotton/');
    const number = page.locator(first).first();
    await number.scrollIntoViewIfNeeded();
    await number.click();
    await expect(number).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    answer();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(number).not.toHaveAttribute('aria-busy');
  });

  test('where the notes cannot be had, a press follows the link', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    await page.route('**/notes.html', (route) => route.abort());
    await open(page, '/cotton/');
    const number = page.locator(first).first();
    await number.scrollIntoViewIfNeeded();
    const fact = await number.locator('data').getAttribute('data-fact');
    await number.click();
    await expect(page).toHaveURL(new RegExp(`/figures/#${fact}$`));
    await expect(page.locator(`[id="${fact}"]`)).toBeInViewport();
    await page.close();
  });

  test('notes of another edition are not shown: the link is followed', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    await page.route('**/notes.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/(name="edition" content=")[^"]+/, '$1other'),
      });
    });
    await open(page, '/cotton/');
    const number = page.locator(first).first();
    await number.scrollIntoViewIfNeeded();
    await number.click();
    await expect(page).toHaveURL(/\/figures\/#/);
    await page.close();
  });

  test('a printed chapter carries its notes, and only while it is printed', async ({ page }) => {
    const fetched = page.waitForResponse('**/notes.html');
    await open(page, '/cotton/');
    await fetched;
    const printed = page.locator('.page-evidence .notes');
    await expect
      .poll(async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        return printed.locator('.note').count();
      })
      .toBeGreaterThan(20);
    await page.emulateMedia({ media: 'print' });
    await expect(printed.locator('.note').first()).toBeVisible();
    await expect(printed).toContainText('Trend News Agency');
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map((element) => element.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(printed).toHaveCount(0);
    await expect(page.locator('.page-evidence a')).toHaveAttribute(
      'data-address',
      /^http.*\/figures\/\?chapter=cotton/,
    );
  });
});
