/**
 * What a chapter's embed costs the page that holds it, beside the same page with a plain picture of its chart:
 * main-thread time of the host's own process until nothing happens any more, and layout shifts.
 * The embed is sandboxed, so that Chromium gives it a process of its own: its work is not the host's.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { serve } from '../../src/deploy/serve.mjs';
import { CHROMIUM_ARGS } from '../tools/browser.mjs';
import { median } from './stats.mjs';

const TARGET_MS = 50;
const SETTLE_MS = 2_500;
const TEXT = '<p>Some words of a partner, as they stand on any page.</p>'.repeat(8);

const page = (inner) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title><main>${TEXT}${inner}${TEXT}</main></html>`;

/** What a partner copies from the page of snippets for a chapter, its script and all. */
async function copied(browser, story) {
  const tab = await browser.newPage();
  await tab.goto(`${story}embed/`);
  await tab.locator('[name="target"]').selectOption('chapter:cotton');
  await tab.locator('[name="kind"][value="loader"]').check({ force: true });
  const snippet = await tab.locator('[data-snippet]').inputValue();
  await tab.close();
  if (!snippet.includes('<unspun-embed chapter="cotton"')) throw new Error(`No snippet: ${snippet}`);
  return snippet;
}

/** The pages compared, by their path. `story` is the site's address. */
const hosts = (story, snippet) => ({
  '/picture': page(
    `<img src="${story}data/charts/cotton-harvest.svg" width="640" height="480" alt="A chart">`,
  ),
  '/embed': page(snippet),
});

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  await tab.goto(url, { waitUntil: 'load' });
  await pause(SETTLE_MS);
  const { metrics } = await session.send('Performance.getMetrics');
  const shift = await tab.evaluate(() => window.shift);
  const frames = tab.frames().length - 1;
  await context.close();
  return { ms: 1000 * metrics.find(({ name }) => name === 'TaskDuration').value, shift, frames };
}

/** The report, and whether the embed stays below the target over the picture, and shifts nothing. */
export async function embedCost(program, dir, rounds) {
  const story = await serve({ dir, port: 0 });
  const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGS });
  const pages = hosts(story.url, await copied(browser, story.url));
  const host = await serve({
    dir,
    port: 0,
    host: 'localhost',
    before(request, response) {
      const body = pages[request.url];
      if (body) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
      return Boolean(body);
    },
  });
  try {
    const seen = { '/picture': [], '/embed': [] };
    for (let round = 0; round <= rounds; round += 1)
      for (const path of Object.keys(seen)) {
        const result = await measure(browser, host.url.replace(/\/$/, '') + path);
        // The first round warms the browser up.
        if (round > 0) seen[path].push(result);
      }
    if (seen['/embed'].some(({ frames }) => frames !== 1)) throw new Error('The embed did not come to life.');
    const ms = (path) => median(seen[path].map((one) => one.ms));
    const shift = Math.max(...seen['/embed'].map((one) => one.shift));
    const more = ms('/embed') - ms('/picture');
    const text = `A chapter's embed costs its host ${more.toFixed(0)} ms of the main thread over a picture (${ms('/embed').toFixed(0)} against ${ms('/picture').toFixed(0)} ms, ${(ms('/embed') / ms('/picture')).toFixed(2)}x; median of ${rounds}; target ${TARGET_MS} ms); the host's page shifts by ${shift.toFixed(3)}.`;
    return { text, met: more < TARGET_MS && shift === 0 };
  } finally {
    await browser.close();
    await Promise.all([story.stop(), host.stop()]);
  }
}
