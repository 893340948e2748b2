import { CHAPTERS, expect, ON_PHONES, open, PAGES, test, wheel } from './page.ts';
import { tagged } from './tags.ts';

for (const path of PAGES)
  test(
    `${path} does not scroll sideways from 320 to 2560 px`,
    tagged(path !== '/cotton/' && 'matrix', 'wide'),
    async ({ page }) => {
      await open(page, path);
      for (const width of [320, 390, 768, 1280, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(scroll, `${width} px`).toBeLessThanOrEqual(client);
      }
    },
  );

test('text at twice its size fits a phone and a desktop', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, '/cotton/');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '36px'));
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll, `${width} px`).toBeLessThanOrEqual(client);
  }
});

// Each chapter once: some on phones, the others on desktops. All of them on both with LONG set.
for (const path of CHAPTERS.map((chapter) => `/${chapter}/`))
  test(
    `${path} hardly shifts while it loads and is read through`,
    tagged(
      path !== '/senate/' && 'matrix',
      !process.env['LONG'] && (ON_PHONES.includes(path.slice(1, -1)) ? 'phone' : 'wide'),
    ),
    async ({ page }) => {
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput)
              Object.assign(window, { shift: (window as unknown as { shift: number }).shift + entry.value });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page, path);
      await wheel(page, 1);
      await wheel(page, -1);
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
    },
  );

test('a phone on its side shows words and chart beside each other', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await open(page, '/cotton/');
  await page.keyboard.press('ArrowRight');
  const text = await page.locator('[aria-current="step"] h2').boundingBox();
  const chart = await page.locator('.poster.shown .plot').first().boundingBox();
  expect(text && chart && text.x + text.width <= chart.x + 1).toBe(true);
});

test('on paper every step stands with its own poster', async ({ page }) => {
  await open(page, '/cotton/');
  await page.emulateMedia({ media: 'print' });
  const steps = await page.locator('section[data-step]').count();
  expect(await page.locator('.poster:visible').count()).toBe(steps);
  await expect(page.locator('.masthead')).toBeHidden();
});
