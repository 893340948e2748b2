import { expect, open, stepIds, test } from './page.ts';
import { tagged } from './tags.ts';

test('a chart comes alive where the reader rests, and follows the steps', async ({ page }) => {
  await open(page, '/cotton/');
  const ids = await stepIds(page);
  await page.keyboard.press('ArrowRight');
  const stage = page.locator(`figure[data-chart]:has(.poster[data-for="${ids[0]}"])`);
  await expect(stage).toHaveAttribute('data-renderer', 'live');
  const state = await stage.getAttribute('data-state');
  await page.keyboard.press('ArrowRight');
  await expect(stage).not.toHaveAttribute('data-state', state ?? '');
  await expect(stage.locator('canvas')).toHaveCount(1);
});

test('never more than two canvases live', tagged('matrix'), async ({ page }) => {
  for (const chapter of ['association', 'cotton']) {
    await open(page, `/${chapter}/`);
    for (const id of await stepIds(page)) {
      await page.evaluate(
        (step) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' }),
        id,
      );
      const stage = page.locator(`figure[data-chart]:has(.poster[data-for="${id}"])`);
      if ((await stage.getAttribute('data-renderer')) === 'svg') continue;
      await expect(stage).toHaveAttribute('data-renderer', 'live');
      expect(await page.locator('canvas').count()).toBeLessThanOrEqual(2);
    }
  }
});

test('a chart at rest is mounted once, whatever fraction of a pixel its plot measures', async ({ page }) => {
  await page.setViewportSize({ width: 411, height: 823 });
  await open(page, '/cotton/');
  const mounts = await page.evaluate(async () => {
    let count = 0;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof HTMLCanvasElement) count++;
    }).observe(document.body, { childList: true, subtree: true });
    document.querySelector('section[data-step]')?.scrollIntoView({ behavior: 'instant' });
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (!document.querySelector('[data-renderer="live"]')) await frame();
    for (let index = 0; index < 60; index++) await frame();
    return count;
  });
  expect(mounts).toBe(1);
});

test('a chart of words is its poster, and stays so', async ({ page }) => {
  await open(page, '/association/');
  const words = page.locator('figure[data-chart="promises"]');
  await expect(words).toHaveAttribute('data-renderer', 'svg');
  await words.locator('.poster').first().scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('promises')?.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('section#promises')).toHaveAttribute('aria-current', 'step');
  // By the time the stage before has come alive this one would have, too.
  await page.evaluate(() => document.getElementById('union')?.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('figure[data-chart="union-weight"]')).toHaveAttribute('data-renderer', 'live');
  await expect(words).toHaveAttribute('data-renderer', 'svg');
  await expect(words.locator('canvas')).toHaveCount(0);
});

for (const chapter of ['association', 'cotton'])
  test(`${chapter}: the live chart takes over without a visible jump`, tagged('matrix'), async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `/${chapter}/`);
    for (const id of await stepIds(page)) {
      await page.evaluate(
        (step) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' }),
        id,
      );
      const stage = page.locator(`figure[data-chart]:has(.poster[data-for="${id}"])`);
      if ((await stage.getAttribute('data-renderer')) === 'svg') continue;
      await expect(page.locator(`.poster[data-for="${id}"]`)).toHaveClass(/shown/);
      await expect(stage).toHaveAttribute('data-renderer', 'live');
      const plot = page.locator(`.poster[data-for="${id}"] .plot`);
      const live = await plot.screenshot();
      await stage.evaluate((figure) => {
        figure.setAttribute('data-renderer', 'poster');
      });
      const poster = await plot.screenshot();
      const share = await page.evaluate(
        async ([a, b]) => {
          const pixels = async (base64: string) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            context?.drawImage(bitmap, 0, 0);
            return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
          };
          const [left, right] = [await pixels(a ?? ''), await pixels(b ?? '')];
          let differing = 0;
          for (let at = 0; at < left.length; at += 4) {
            const distance = Math.max(
              ...[0, 1, 2].map((channel) => Math.abs((left[at + channel] ?? 0) - (right[at + channel] ?? 0))),
            );
            if (distance > 48) differing++;
          }
          return differing / (left.length / 4);
        },
        [live.toString('base64'), poster.toString('base64')],
      );
      expect(share, `${id}: share of differing pixels`).toBeLessThan(0.01);
      await stage.evaluate((figure) => {
        figure.setAttribute('data-renderer', 'live');
      });
    }
  });
