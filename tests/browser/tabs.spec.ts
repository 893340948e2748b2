import { expect, test } from './page.ts';
import { openRemembering, stored } from './memory.ts';
import type { Page } from '@playwright/test';

/** Changes of both tabs together: a sample, or the full number with `npm run test:long`. */
const CHANGES = process.env['LONG'] ? 1_000 : 60;

/** Presses the bookmarks of some steps in turn, each as soon as the last is confirmed. */
function pressInTurn(page: Page, parity: 0 | 1, times: number): Promise<void> {
  return page.evaluate(
    async ([odd, count]) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-action="bookmark"][aria-pressed]')];
      const mine = all.filter((_, index) => index % 2 === odd);
      for (let turn = 0; turn < count; turn += 1) {
        const button = mine[turn % mine.length];
        const before = button?.getAttribute('aria-pressed');
        button?.click();
        while (button?.getAttribute('aria-pressed') === before || button?.ariaBusy === 'true')
          await new Promise((done) => setTimeout(done));
      }
    },
    [parity, times] as const,
  );
}

const pressed = (page: Page) =>
  page
    .locator('[data-action="bookmark"][aria-pressed]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-pressed') === 'true'));

test(`two tabs making ${CHANGES} interleaved changes lose none, and agree`, async ({ page, context }) => {
  test.setTimeout(30_000 + CHANGES * 200);
  await openRemembering(page, '/cotton/');
  const other = await context.newPage();
  await openRemembering(other, '/cotton/');
  const buttons = (await pressed(page)).length;
  const times = CHANGES / 2;
  await Promise.all([pressInTurn(page, 0, times), pressInTurn(other, 1, times)]);
  const expected = Array.from({ length: buttons }, (_, index) => {
    const mine = Math.ceil((buttons - (index % 2)) / 2);
    const presses = Math.floor(times / mine) + (Math.floor(index / 2) < times % mine ? 1 : 0);
    return presses % 2 === 1;
  });
  for (const tab of [page, other])
    await expect.poll(() => pressed(tab), { timeout: 1_000 }).toEqual(expected);
  const live = (await stored(page, 'bookmarks')).filter((record) => record['deleted'] === null);
  expect(live).toHaveLength(expected.filter(Boolean).length);
});
