/** What presenting adds to what a reader has: scripts and styles that the stage asks for and a chapter never does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const SETTLE_MS = 1_500;

/** Scripts and styles of a page, as paths below the site. */
async function askedBy(browser, viewport, visit) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const asked = new Set();
  page.on('requestfinished', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType()))
      asked.add(new URL(request.url()).pathname.slice(1));
  });
  await visit(page);
  await page.waitForTimeout(SETTLE_MS);
  await context.close();
  return asked;
}

/** What somebody has who opened a chapter and one of its numbers. */
const reading = (site) => async (page) => {
  await page.goto(`${site.url}cotton/`, { waitUntil: 'load' });
  await page.waitForSelector('html[data-offline]');
  await page.locator('section[data-step] a.evidence').first().click();
  await page.waitForSelector('dialog[open], [role="dialog"], [popover]');
};

/**
 * Rows of label, bytes after brotli 11, and budget.
 * @param {import('@playwright/test').Browser} browser @param {{ url: string }} site @param {string} dist @param {number} budget in KB
 * @returns {Promise<[string, number, number?][]>}
 */
export async function presentSize(browser, site, dist, budget) {
  const read = await askedBy(browser, { width: 390, height: 844 }, reading(site));
  const asked = await askedBy(browser, { width: 1024, height: 768 }, async (page) => {
    await page.goto(`${site.url}present/`, { waitUntil: 'load' });
    await page.waitForSelector('html.staging');
  });
  const packed = (path) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const own = [...asked].filter((path) => !read.has(path));
  return [
    ['scripts and styles on top', own.reduce((sum, path) => sum + packed(path), 0), budget],
    ['  the scenes, as HTML', packed('present/index.html')],
    ['  notes of all numbers', packed('present/notes.html')],
  ];
}
