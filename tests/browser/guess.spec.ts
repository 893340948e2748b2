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
  await square.scrollIntoViewIfNeeded();
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

test('the grid is filled by dragging, by a tap and by keys, and stands beside the answer', async ({ page }) => {
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
