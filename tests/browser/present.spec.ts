import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { openStage, other, sceneOf, scenesOf } from './present.ts';
import { tagged } from './tags.ts';

// Many keys and every theme, on a machine of two slow cores.
test.setTimeout(120_000);

test('keys lead through the scenes, and each does what presenters know', async ({ page }) => {
  await openStage(page, '#cotton/harvest');
  const ids = await scenesOf(page);
  const at = (id: string) => ids.indexOf(id);
  const home = at('cotton/harvest');
  const press = async (key: string, expected: number) => {
    await page.keyboard.press(key);
    expect(await sceneOf(page), key).toBe(ids[expected]);
  };
  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'n', 'l', 'j', 'PageDown']) {
    await press(key, home + 1);
    await press('p', home);
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'p', 'h', 'k', 'PageUp']) {
    await press(key, home - 1);
    await press('n', home);
  }
  await press('End', ids.length - 1);
  await press('Home', 0);
  await press('Control+ArrowRight', 0);
  await press('Alt+n', 0);
  // A Cyrillic layout: the letter by its place.
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true, cancelable: true }),
    ),
  );
  expect(await sceneOf(page)).toBe(ids[1]);

  for (const [on, cover] of [
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
  ] as const) {
    await page.keyboard.press(on);
    await expect(page.locator(`.curtain.${cover}`)).toBeVisible();
    await press('n', 1);
    await page.keyboard.press(on);
    await expect(page.locator('.curtain')).toHaveCount(0);
  }
  await page.keyboard.press('t');
  await expect(page.getByRole('timer')).toBeVisible();
  await page.keyboard.press('g');
  await page.getByLabel('Number or words').fill('hardly any');
  await page.keyboard.press('Enter');
  expect(await sceneOf(page)).toBe('cotton/yarn');
  await page.keyboard.press('g');
  await page.getByLabel('Number or words').fill(`${home + 1}`);
  await page.keyboard.press('Enter');
  expect(await sceneOf(page)).toBe('cotton/harvest');
  await expect(page).toHaveURL(/#cotton\/harvest$/);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog').getByText('tonnes').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('o');
  await expect(page.locator('.deck.overview')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.deck.overview')).toHaveCount(0);
  expect(await sceneOf(page)).toBe(ids[home + 1]);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);

  // Letters off: in the help, and kept for the next time.
  await page.keyboard.press('?');
  await page.getByLabel('Letter keys', { exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await press('n', home + 1);
  await press('ArrowRight', home + 2);
  await openStage(page, '#cotton');
  await press('n', at('cotton'));
});

test('a number opens its evidence on the stage; fingers swipe; the bar hides and is there for the keyboard', async ({
  page,
  browser,
  baseURL,
}) => {
  await openStage(page, '#association/division');
  await page.locator('.scene.current h3 a.evidence').first().click();
  await expect(page.getByRole('dialog')).toContainText('3.41');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveClass(/pointer-idle/, { timeout: 30_000 });
  await expect(page.locator('nav.bar')).toHaveCSS('opacity', '0');
  await page.keyboard.press('Tab');
  await page.locator('nav.bar button').first().focus();
  await expect(page.locator('nav.bar')).toHaveCSS('opacity', '1');

  // Zoomed into is the chart that is seen: not a scene of words, nor the next one, nor all of them in small.
  const zoomed = page.locator('html.zoomed');
  await page.keyboard.press('z');
  await expect(zoomed).toBeAttached();
  await page.keyboard.press('o');
  await expect(zoomed).not.toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('z');
  await expect(zoomed).not.toBeAttached();

  const phone = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const held = await phone.newPage();
  await openStage(held, '#cotton/harvest');
  const session = await phone.newCDPSession(held);
  const swipe = async (from: number, to: number) => {
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: from, y: 300 }],
    });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 305 }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(300, 120);
  await expect.poll(() => sceneOf(held)).toBe('cotton/record');
  await swipe(120, 300);
  await expect.poll(() => sceneOf(held)).toBe('cotton/harvest');
  expect(await held.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.close();
});

test('a key pressed the moment a panel closes opens the next panel', async ({ page }) => {
  await openStage(page, '#cotton/yarn');
  // In one task, so that no frame passes between the closing and the key, as on a busy machine.
  const closeAndPress = (how: 'cancel' | 'button', key: string) =>
    page.evaluate(
      async ([way, pressed]) => {
        const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
        if (way === 'cancel') dialog?.requestClose();
        else dialog?.querySelector('button')?.click();
        // Between two real events the microtasks of the first run.
        await new Promise<void>((done) => queueMicrotask(done));
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        );
      },
      [how, key] as const,
    );
  const panel = (name: string) => page.getByRole('dialog', { name, exact: true });
  await page.keyboard.press('?');
  await expect(panel('Keys')).toBeVisible();
  await closeAndPress('cancel', 'e');
  await expect(panel('Evidence of this scene')).toBeVisible();
  await closeAndPress('button', '?');
  await expect(panel('Keys')).toBeVisible();
  await closeAndPress('cancel', '?');
  await expect(panel('Keys')).toBeVisible();
});

test('a run of one’s own is built, kept, and led by its link; ready runs stand at their address', async ({
  page,
}) => {
  await openStage(page, '?run=ten');
  await expect(page.locator('.count')).toHaveText(/^1 \/ \d\d$/);
  const ten = Number((await page.locator('.count').textContent())?.split('/')[1]);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Build your own' }).click();
  await page.getByLabel('Name of the run').fill('Cotton in class');
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await page.getByRole('checkbox', { name: '466,000 and 500', exact: true }).check();
  await page
    .getByRole('checkbox', { name: 'On the printed figures, hardly any became yarn', exact: true })
    .check();
  const up = page.getByRole('button', {
    name: 'Move up: On the printed figures, hardly any became yarn',
    exact: true,
  });
  const above = page.getByRole('button', { name: 'Move up: 466,000 and 500', exact: true });
  const top = async (button: typeof up) => (await button.boundingBox())?.y ?? Number.NaN;
  while ((await top(up)) > (await top(above))) await up.click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved in this browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Present it: Cotton in class' }).click();
  await expect(page.locator('.count')).toHaveText('1 / 2');
  expect(ten).toBeGreaterThan(10);
  // Whoever put the step before its chapter has it so on paper too, and only there.
  const order = () =>
    page.locator('.deck .scene:not(.left-out)').evaluateAll((scenes) => scenes.map(({ id }) => id));
  expect(await order()).toEqual(['cotton', 'cotton/yarn']);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await order()).toEqual(['cotton/yarn', 'cotton']);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await order()).toEqual(['cotton', 'cotton/yarn']);
  await openStage(page);
  await page.keyboard.press('m');
  await expect(page.getByText('Cotton in class')).toBeVisible();
});

test('unscripted the presentation is a plain document, and a chapter leads to its scenes', async ({
  browser,
  baseURL,
  page,
}) => {
  await page.goto('/cotton/');
  await page.getByRole('link', { name: 'Present this chapter' }).click();
  await page.waitForSelector('html.staging .scene.current');
  expect(await sceneOf(page)).toBe('cotton');
  const plain = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
  const paper = await plain.newPage();
  await paper.goto('/present/#cotton/yarn');
  await expect(paper.locator('[id="cotton/yarn"] h3')).toBeInViewport();
  await expect(paper.locator('[id="cotton/yarn"] .scene-notes')).toBeVisible();
  await expect(paper.locator('[id="cotton/fibre/guess"] .scene-reveal')).toBeVisible();
  await plain.close();
});

test(
  'axe finds nothing: stage, overview, panels and the speaker’s window, in every theme',
  tagged('matrix'),
  async ({ page }) => {
    const faults = async (window: Page, only = (axe: AxeBuilder) => axe) =>
      (await only(new AxeBuilder({ page: window })).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
    const colours = (axe: AxeBuilder) => axe.withRules(['color-contrast']);
    const panel = (axe: AxeBuilder) => axe.include('[role="dialog"], dialog[open]');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openStage(page, '#cotton/yarn');
    for (let theme = 0; theme < 4; theme++) {
      expect(await faults(page, theme === 0 ? undefined : colours), `theme ${theme}`).toEqual([]);
      await page.keyboard.press('c');
    }
    for (const key of ['?', 'm', 'e', 'g']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faults(page, panel), key).toEqual([]);
      await page.keyboard.press('Escape');
    }
    const speaker = await other(page, () => page.keyboard.press('s'), '.speaker');
    expect(await faults(speaker)).toEqual([]);
  },
);
