import type { Page } from '@playwright/test';

/** Opens the presentation and waits until it stands. */
export async function openStage(page: Page, where = ''): Promise<void> {
  await page.goto(`/present/${where}`);
  await page.waitForSelector('html.staging .scene.current');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The scene a window shows, stage or speaker's. */
export function sceneOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.speaker')?.dataset['scene'] ?? document.querySelector('.scene.current')?.id ?? '');
}

/** Ids of all scenes, in order. */
export function scenesOf(page: Page): Promise<string[]> {
  return page.locator('.deck [data-scene]').evaluateAll((scenes) => scenes.map(({ id }) => id));
}

/** Numbers that look random and are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** What is wrong with how a scene stands: text too small for the last row, or beyond the stage. Shows each scene in turn. */
export function misfits(page: Page, least: number): Promise<string[]> {
  return page.evaluate((share) => {
    const faults: string[] = [];
    const check = (scene: HTMLElement) => {
      const face = scene.querySelector<HTMLElement>('.face');
      if (!face) return;
      const stage = scene.getBoundingClientRect();
      if (face.scrollHeight > face.clientHeight + 1 || face.scrollWidth > face.clientWidth + 1) faults.push(`${scene.id}: its face overflows`);
      const texts = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const style = parent && getComputedStyle(parent);
        if (!parent || !style || !node.textContent?.trim() || box.width < 2 || style.visibility === 'hidden') continue;
        const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
        const size = (parseFloat(style.fontSize) * scale) / window.innerHeight;
        const words = node.textContent.trim().slice(0, 40);
        if (size < share) faults.push(`${scene.id}: “${words}” is ${(size * 100).toFixed(2)} % high`);
        if (box.left < stage.left - 1 || box.right > stage.right + 1 || box.top < stage.top - 1 || box.bottom > stage.bottom + 1) faults.push(`${scene.id}: “${words}” leaves the stage`);
      }
    };
    for (const scene of document.querySelectorAll<HTMLElement>('.deck .scene')) {
      document.querySelector('.scene.current')?.classList.remove('current');
      scene.classList.add('current');
      check(scene);
    }
    return faults;
  }, least);
}
