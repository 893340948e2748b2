import { CHAPTERS, expect, open, recorded, recordSteps, stepIds, test, wheel, ON_PHONES } from './page.ts';
import { tagged } from './tags.ts';

for (const chapter of CHAPTERS) {
  test(
    `${chapter}: each step becomes current once, in order, down and up, its chart shows its state, and going back leaves the story`,
    tagged(chapter !== 'cotton' && 'matrix', !ON_PHONES.includes(chapter) && 'wide'),
    async ({ page }) => {
      await open(page, `/${chapter}/`);
      const ids = await stepIds(page);
      expect(ids.length).toBeGreaterThanOrEqual(6);
      expect(ids.length).toBeLessThanOrEqual(8);
      await recordSteps(page);
      const before = await page.evaluate(() => history.length);
      await wheel(page, 1);
      await expect(page).toHaveURL(/#/);
      expect(await page.evaluate(() => history.length)).toBe(before);
      const down = await recorded(page);
      expect(down.map((entry) => entry.step)).toEqual(ids);
      for (const entry of down) expect(entry.poster, entry.step).toBe(entry.state);
      await wheel(page, -1);
      const up = (await recorded(page)).slice(down.length);
      expect(up.map((entry) => entry.step)).toEqual([...ids].reverse().slice(1));
      for (const entry of up) expect(entry.poster, entry.step).toBe(entry.state);
      await expect(page.locator('[aria-current="step"]')).toHaveCount(0);
    },
  );

  // A sample of the chapters: where the stage stands above the words, and beside them.
  if (!process.env['LONG'] && chapter !== 'cotton' && chapter !== 'programme') continue;
  test(
    `${chapter}: every step can be opened by its address`,
    tagged('matrix', !process.env['LONG'] && (chapter === 'cotton' ? 'phone' : 'wide')),
    async ({ page }) => {
      await open(page, `/${chapter}/`);
      for (const id of await stepIds(page)) {
        await page.goto('about:blank');
        await open(page, `/${chapter}/#${id}`);
        await expect(page.locator(`section[data-step="${id}"]`)).toHaveAttribute('aria-current', 'step');
        await expect(page.locator(`.poster[data-for="${id}"]`)).toHaveClass(/shown/);
        const { step, masthead } = await page.evaluate(
          (id) => ({
            step: document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN,
            masthead: document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? Number.NaN,
          }),
          id,
        );
        expect(Math.abs(step - masthead), `${id} stands below the masthead`).toBeLessThanOrEqual(3);
      }
    },
  );
}

test('the address follows the step and a reload returns to it', async ({ page }) => {
  await open(page, '/cotton/');
  const [, second] = await stepIds(page);
  await page
    .locator(`section[data-step="${second}"] h2`)
    .evaluate((heading) => heading.closest('section')?.scrollIntoView());
  await expect(page).toHaveURL(new RegExp(`#${second}$`));
  await page.reload();
  await expect(page.locator(`section[data-step="${second}"]`)).toHaveAttribute('aria-current', 'step');
});

test('arrow keys and J and K step; a text field and key combinations keep their keys', async ({ page }) => {
  await open(page, '/cotton/');
  const [first, second] = await stepIds(page);
  const current = (id: string | undefined) =>
    expect(page.locator(`section[data-step="${id}"]`)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowRight');
  await current(first);
  await page.keyboard.press('j');
  await current(second);
  await page.keyboard.press('k');
  await current(first);
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+k');
  await current(first);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.querySelector('section[data-step] .body')?.append(field);
    field.focus({ preventScroll: true });
  });
  await page.keyboard.type('jjj');
  await expect(page.locator('#field')).toHaveValue('jjj');
  await current(first);
});

test('the step survives a change of size', async ({ page }) => {
  await open(page, '/cotton/');
  const third = (await stepIds(page))[2] ?? '';
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), third);
  const section = page.locator(`section[data-step="${third}"]`);
  await expect(section).toHaveAttribute('aria-current', 'step');
  for (const size of [
    { width: 1100, height: 700 },
    { width: 420, height: 800 },
  ]) {
    await page.setViewportSize(size);
    // Laying out anew takes as long as it takes: the step must be there whenever one goes to it.
    await expect
      .poll(async () => {
        await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), third);
        return section.getAttribute('aria-current');
      })
      .toBe('step');
    await expect(page.locator(`.poster[data-for="${third}"]`)).toBeVisible();
  }
});
