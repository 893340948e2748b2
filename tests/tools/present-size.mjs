/** What presenting adds to what a reader has: scripts and styles that the stage asks for and a chapter never does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const SETTLE_MS = 1_500;
/** What reading asks for too, once a number is opened. */
const READING = /\/(?:client|index-client|disclose-version|messages|EvidenceLabel|rank|label-note|preload-helper)-/;

/**
 * Rows of label, bytes after brotli 11, and budget.
 * @param {import('@playwright/test').Browser} browser @param {{ url: string }} site @param {string} dist @param {number} budget in KB
 * @returns {Promise<[string, number, number?][]>}
 */
export async function presentSize(browser, site, dist, budget) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  const asked = new Set();
  page.on('requestfinished', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) asked.add(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(`${site.url}present/`, { waitUntil: 'load' });
  await page.waitForSelector('html.staging');
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  const packed = (path) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const own = [...asked].filter((path) => !READING.test(`/${path}`));
  return [
    ['scripts and styles on top', own.reduce((sum, path) => sum + packed(path), 0), budget],
    ['  the scenes, as HTML', packed('present/index.html')],
    ['  notes of all numbers', packed('present/notes.html')],
  ];
}
