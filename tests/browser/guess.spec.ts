import { expect, open, test } from './page.ts';

test('a guess by slider: keyboard moves it, guessing shows the answer and the printed ghost', async ({
  page,
}) => {
  await open(page, '/association/#guess');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  await expect(guess.locator('.guess-reveal')).toBeHidden();
  const slider = guess.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(guess.locator('output')).toHaveText(/1\.2/);
  await guess.getByRole('button', { name: /my guess/ }).click();
  await expect(guess.locator('.guess-reveal')).toBeVisible();
  await expect(guess.locator('.guess-reveal')).toContainText('3.41');
  await expect(guess.locator('.guess-ghost')).toHaveCount(1);
});

test('a guess can be skipped, and taken again', async ({ page }) => {
  await open(page, '/association/#guess');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  await guess.getByRole('button', { name: /show me/ }).click();
  await expect(guess.locator('.guess-reveal')).toBeVisible();
  await guess.getByRole('button', { name: /again/ }).click();
  await expect(guess.locator('.guess-reveal')).toBeHidden();
});

test('the square is drawn by dragging and by keys', async ({ page }) => {
  await open(page, '/cotton/#fibre');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  const square = guess.locator('.guess-square');
  // On a phone the stage sticks above the words, and the square must come out from under it.
  await square.evaluate((drawn) => drawn.scrollIntoView());
  const box = await square.boundingBox();
  if (!box) throw new Error('no square');
  const before = await guess.locator('output').textContent();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.8, { steps: 5 });
  await page.mouse.up();
  await expect(guess.locator('output')).not.toHaveText(before ?? '');
  const dragged = await guess.locator('output').textContent();
  await guess.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(guess.locator('output')).not.toHaveText(dragged ?? '');
  await guess.getByRole('button', { name: /my guess/ }).click();
  await expect(guess.locator('.guess-reveal')).toContainText('500');
});

test('the grid is filled by dragging, by a tap and by keys, and stands beside the answer', async ({
  page,
}) => {
  await open(page, '/senate/#before');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  const grid = guess.locator('.guess-waffle');
  await grid.scrollIntoViewIfNeeded();
  const box = await grid.boundingBox();
  if (!box) throw new Error('no grid');
  const slider = guess.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 of 100');
  await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.95);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.75, { steps: 5 });
  await page.mouse.up();
  await expect(guess.locator('output')).toHaveText('25 of 100');
  await page.mouse.click(box.x + box.width * 0.95, box.y + box.height * 0.95);
  await expect(guess.locator('output')).toHaveText('10 of 100');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '11 of 100');
  await expect(guess.locator('.guess-mine-cell')).toHaveCount(11);
  await guess.getByRole('button', { name: /my guess/ }).click();
  await expect(guess.locator('.guess-reveal')).toContainText('5.9');
  await expect(guess.locator('.guess-waffle')).toHaveCount(2);
  await expect(guess.locator('.guess-mine-cell')).toHaveCount(11);
  await expect(guess.locator('.guess-answer-cell')).toHaveCount(6);
});

test('a list is put in order by buttons, by arrow keys and by dragging, and stands beside the true one', async ({
  page,
}) => {
  await open(page, '/eaeu/#market');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  const rows = guess.locator('.ranking li');
  const order = () =>
    rows.evaluateAll((items) => items.map((item) => item.querySelector('.name')?.textContent));
  await expect.poll(order).toEqual(['Russia', 'China', 'Türkiye', 'Iran']);
  const up = guess.getByRole('button', { name: 'Move Iran up' });
  await up.click();
  await expect.poll(order).toEqual(['Russia', 'China', 'Iran', 'Türkiye']);
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(order).toEqual(['Iran', 'Russia', 'China', 'Türkiye']);
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  await expect(guess.locator('[aria-live]')).toHaveText('Iran: place 1 of 4');
  // At the end of the list there is nowhere to go, and the page does not scroll away.
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  await expect.poll(order).toEqual(['Iran', 'Russia', 'China', 'Türkiye']);

  await guess.locator('.ranking').scrollIntoViewIfNeeded();
  const [from, to] = [await rows.nth(3).boundingBox(), await rows.nth(1).boundingBox()];
  if (!from || !to) throw new Error('no rows');
  await page.mouse.move(from.x + 40, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(order).toEqual(['Iran', 'Türkiye', 'Russia', 'China']);

  await guess.getByRole('button', { name: /my guess/ }).click();
  const [mine, truth] = [guess.locator('.ranking').first(), guess.locator('.ranking.true')];
  await expect(mine.locator('li.right')).toHaveText([/Iran/, /Türkiye/]);
  await expect(truth.locator('li')).toHaveText([
    /Iran\s*68%/,
    /Türkiye\s*15%/,
    /China\s*8.4%/,
    /Russia\s*4.4%/,
  ]);
  await expect(truth.locator('[data-fact=tajik-buyer-iran]')).toBeVisible();
  await expect(guess.locator('.guess-reveal')).toContainText('68%');
  // A number of the answer opens its evidence like any other.
  await truth.locator('a.evidence').first().click();
  await expect(page.locator('.evidence-label')).toContainText('CentralAsia.media');
});

test('an order can be skipped: the true one stands alone', async ({ page }) => {
  await open(page, '/eaeu/#market');
  const guess = page.locator('.guess').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(guess.locator('[data-awake]')).toHaveCount(1);
  await guess.getByRole('button', { name: /show me/ }).click();
  await expect(guess.locator('.ranking')).toHaveCount(1);
  await expect(guess.locator('.ranking li').first()).toHaveText(/Iran/);
  await guess.getByRole('button', { name: /again/ }).click();
  await expect(guess.getByRole('button', { name: 'Move Russia down' })).toBeVisible();
});

test('the compounding guess names the slip, and the share is answered as printed', async ({ page }) => {
  await open(page, '/machinery/#rate');
  const rate = page.locator('.guess').first();
  await rate.scrollIntoViewIfNeeded();
  await expect(rate.locator('[data-awake]')).toHaveCount(1);
  await rate.getByRole('button', { name: /show me/ }).click();
  await expect(rate.locator('.guess-reveal')).toContainText('2.25');
  await expect(rate.locator('.guess-ghost-text')).toHaveText(/slip: 1\.88/);
  await expect(rate.locator('[aria-live]')).toContainText('Our arithmetic: 2.25');
  await open(page, '/programme/#points');
  const share = page.locator('.guess').first();
  await share.scrollIntoViewIfNeeded();
  await expect(share.locator('[data-awake]')).toHaveCount(1);
  await share.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(share.locator('output')).toHaveText('0.2%');
  await share.getByRole('button', { name: /my guess/ }).click();
  await expect(share.locator('.guess-reveal')).toContainText('0.8%');
  await expect(share.locator('[aria-live]')).toContainText('As printed: 0.8%');
});
