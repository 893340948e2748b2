import { expect, test as base, type Page } from '@playwright/test';

/** A page that fails its test on any console error, page error, failed request or third-party request. */
export const test = base.extend<{ page: Page; savesData: boolean }>({
  // A device that saves data keeps nothing unasked: here the pages are tested, not their worker (offline-site.ts).
  savesData: [true, { option: true }],
  page: async ({ page, baseURL, savesData }, use) => {
    await page.addInitScript(
      (saveData) => Object.defineProperty(navigator, 'connection', { value: { saveData } }),
      savesData,
    );
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        troubles.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
    });
    page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
    page.on('request', (request) => {
      if (baseURL && /^https?:/.test(request.url()) && !request.url().startsWith(baseURL))
        troubles.push(`third party: ${request.url()}`);
    });
    await use(page);
    expect(troubles, 'nothing went wrong unseen').toEqual([]);
  },
});
export { expect };

export const CHAPTERS = ['association', 'senate', 'eaeu', 'cotton', 'machinery', 'programme'] as const;
/** Chapters read through on a phone too: a chapter of canvases and one of bars and lists. All of them with LONG set. */
export const ON_PHONES: readonly string[] = process.env['LONG'] ? CHAPTERS : ['cotton', 'programme'];
/** Every page that is laid out by itself. */
export const PAGES = [
  '/',
  ...CHAPTERS.map((chapter) => `/${chapter}/`),
  '/epilogue/',
  '/figures/',
  '/404.html',
];

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => document.documentElement.classList.contains('live'));
}

/** Ids of the steps of the page, in order. */
export function stepIds(page: Page): Promise<string[]> {
  return page
    .locator('section[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
}

/** Records every change of the current step, with the state its stage shows a frame later. */
export async function recordSteps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { step: string; state: string; poster: string }[] = [];
    Object.assign(window, { seenSteps: seen });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof HTMLElement) || target.getAttribute('aria-current') !== 'step') continue;
        const step = target.dataset['step'] ?? '';
        requestAnimationFrame(() => {
          const poster = document.querySelector<HTMLElement>(`.poster[data-for="${step}"]`);
          const stage = poster?.closest<HTMLElement>('figure');
          seen.push({
            step,
            state: stage?.dataset['state'] ?? '',
            poster: poster?.classList.contains('shown') ? (poster.dataset['state'] ?? '') : 'hidden',
          });
        });
      }
    }).observe(document.body, { attributes: true, attributeFilter: ['aria-current'], subtree: true });
  });
}

export function recorded(page: Page): Promise<{ step: string; state: string; poster: string }[]> {
  return page.evaluate(
    () => (window as unknown as { seenSteps: { step: string; state: string; poster: string }[] }).seenSteps,
  );
}

/** Scrolls by a wheel's strides, a frame each. */
export async function wheel(page: Page, direction: 1 | -1): Promise<void> {
  await page.evaluate(async (sign) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (;;) {
      const before = window.scrollY;
      window.scrollBy({ top: sign * 160, behavior: 'instant' });
      await frame();
      if (window.scrollY === before) break;
    }
    await frame();
  }, direction);
}
