/** What one chapter's embed costs a host's reader, opened cold in a sandboxed frame, and what the loader costs the host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../src/deploy/serve.mjs';

const PATH = 'embed/cotton/';
/** Room below the fold, so that the frame is fetched and its chart is not near. */
const FAR = 1500;

/**
 * Rows of label, bytes after brotli 11 and budget.
 * @param {import('@playwright/test').Browser} browser @param {{ url: string }} site @param {string} dist
 * @param {{ embed: number, embedChart: number, loader: number }} budgets in KB
 * @returns {Promise<[string, number, number?][]>}
 */
export async function embedSize(browser, site, dist, budgets) {
  const host = await serve({
    dir: dist,
    port: 0,
    host: 'localhost',
    before: (request, response) => {
      if (request.url !== '/host') return false;
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><div style="height:${FAR}px"></div><iframe sandbox="allow-scripts" width="640" height="720" src="${site.url}${PATH}"></iframe>`,
      );
      return true;
    },
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 800 } });
  const asked = new Set();
  page.on('requestfinished', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType()) && request.url().startsWith(site.url))
      asked.add(new URL(request.url()).pathname.slice(1));
  });
  try {
    await page.goto(`${host.origin}/host`, { waitUntil: 'load' });
    const frame = page.frames()[1];
    await frame.waitForSelector('html.live');
    await page.waitForTimeout(1_500);
    const packed = (path) => brotliCompressSync(readFileSync(join(dist, path))).length;
    const sum = (paths) => [...paths].reduce((total, path) => total + packed(path), 0);
    const html = packed(`${PATH}index.html`);
    const before = html + sum(asked);
    await page.mouse.wheel(0, FAR);
    await frame.waitForSelector('.stage-group.current figure[data-renderer="live"]', { timeout: 20_000 });
    return [
      ['before its chart is near', before, budgets.embed],
      ['  HTML, notes and styles included', html],
      ['with its first chart', html + sum(asked), budgets.embedChart],
      ['embed.js, for the host', packed('embed.js'), budgets.loader],
    ];
  } finally {
    await page.close();
    await host.stop();
  }
}
