import { expect, type Page } from '@playwright/test';

/** Opens the presentation and waits until it stands. */
export async function openStage(page: Page, where = ''): Promise<void> {
  await page.goto(`/present/${where}`);
  await page.waitForSelector('html.staging .scene.current');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The scene a window shows, stage or speaker's. */
export function sceneOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector<HTMLElement>('.speaker')?.dataset['scene'] ??
      document.querySelector('.scene.current')?.id ??
      '',
  );
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
    /** Texts a room sees, each with its box and its element. */
    const seen = (face: HTMLElement) => {
      const texts = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
      const found: { words: string; box: DOMRect; parent: Element }[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const [words, box, parent] = [
          node.textContent?.trim() ?? '',
          range.getBoundingClientRect(),
          node.parentElement,
        ];
        if (parent && words && box.width >= 2 && getComputedStyle(parent).visibility !== 'hidden')
          found.push({ words: words.slice(0, 40), box, parent });
      }
      return found;
    };
    const heightOf = (parent: Element) => {
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      return (parseFloat(getComputedStyle(parent).fontSize) * scale) / window.innerHeight;
    };
    const leaves = (box: DOMRect, stage: DOMRect) =>
      box.left < stage.left - 1 ||
      box.right > stage.right + 1 ||
      box.top < stage.top - 1 ||
      box.bottom > stage.bottom + 1;
    for (const scene of document.querySelectorAll<HTMLElement>('.deck .scene')) {
      document.querySelector('.scene.current')?.classList.remove('current');
      scene.classList.add('current');
      const face = scene.querySelector<HTMLElement>('.scene-content');
      if (!face) continue;
      if (face.scrollHeight > face.clientHeight + 1 || face.scrollWidth > face.clientWidth + 1)
        faults.push(`${scene.id}: its face overflows`);
      for (const { words, box, parent } of seen(face)) {
        if (heightOf(parent) < share)
          faults.push(`${scene.id}: “${words}” is ${(heightOf(parent) * 100).toFixed(2)} % high`);
        if (leaves(box, scene.getBoundingClientRect()))
          faults.push(`${scene.id}: “${words}” leaves the stage`);
      }
    }
    return faults;
  }, least);
}

/** Words of headings that are broken between two lines, of every scene. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken = (node: Text) =>
      [...node.data.matchAll(/[^\s-–]+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        return lines.size > 1 ? [word] : [];
      });
    const textsIn = (heading: Element) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      return texts;
    };
    return [...document.querySelectorAll<HTMLElement>('.deck .scene')].flatMap((scene) => {
      document.querySelector('.scene.current')?.classList.remove('current');
      scene.classList.add('current');
      const headings = [...scene.querySelectorAll('h2, h3, .scene-prompt')];
      return headings
        .flatMap(textsIn)
        .flatMap(broken)
        .map((word) => `${scene.id}: ${word}`);
    });
  });
}

/** Opens the other window of a session and waits until it stands. */
export async function other(page: Page, act: () => Promise<void>, sign: string): Promise<Page> {
  let opened: Page | undefined;
  // On a busy machine a window may be asked for while the one before it is still closing.
  await expect(async () => {
    [opened] = await Promise.all([page.waitForEvent('popup', { timeout: 5000 }), act()]);
  }).toPass();
  if (!opened) throw new Error('No window was opened.');
  await opened.waitForSelector(sign);
  return opened;
}
