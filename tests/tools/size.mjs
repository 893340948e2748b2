#!/usr/bin/env node
/**
 * `npm run size`: what a chapter page costs to download when opened cold, against its budgets.
 * Text is counted after brotli 11, fonts as they are; 1 KB is 1,000 bytes, the stricter reading.
 * What loads when is not guessed from the bundle: a real Chromium opens the page.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib'; // its default quality is 11
import { chromium } from '@playwright/test';
import { serve } from '../../src/deploy/serve.mjs';
import { CHROMIUM_ARGS, ensureChromium } from './browser.mjs';
import { embedSize } from './embed-size.mjs';
import { memorySize } from './memory-size.mjs';
import { offlineSize } from './offline-size.mjs';
import { presentSize } from './present-size.mjs';

const KB = 1000;
const BUDGETS = {
  html: 20,
  css: 12,
  js: 35,
  chart: 100,
  fonts: 75,
  memory: 6,
  offline: 900,
  present: 20,
  embed: 60,
  embedChart: 130,
  loader: 2,
};
const SETTLE_MS = 2_500;

const { values: options } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
const dist = options.dir;

const packed = (body) => brotliCompressSync(body).length;

/** A built file's size on the wire. */
function wireSize(path) {
  const body = readFileSync(join(dist, path));
  return path.endsWith('.woff2') ? body.length : packed(body);
}

const sum = (paths) => [...paths].reduce((total, path) => total + wireSize(path), 0);

function chapterPages() {
  const folders = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => existsSync(join(dist, name, 'index.html')))
    .filter((name) =>
      /<html[^>]*\bdata-mode=["']?read\b[^]*<article[^>]*\bdata-chapter=/.test(
        readFileSync(join(dist, name, 'index.html'), 'utf8'),
      ),
    );
}

const attribute = (tag, name) => new RegExp(`\\b${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1] ?? '';

/** The modules a module imports before it runs; `import()` is left to the browser. */
function staticImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(dist, path), 'utf8');
  const statements = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{$][^"'()]*?\bfrom\s*)?["']([^"']+\.js)["']/g;
  for (const [, target] of code.matchAll(statements)) staticImports(join(path, '..', target), seen);
  return seen;
}

/** What the HTML itself asks for. */
function declared(page) {
  const folder = page.replace(/[^/]*$/, '');
  const html = readFileSync(join(dist, page), 'utf8');
  const local = (tag, name) =>
    join(folder, attribute(tag, name).replace(/^\/(?!\/)/, '../'.repeat(folder.split('/').length - 1)));
  const tags = (pattern) => html.match(pattern) ?? [];
  const links = tags(/<link\b[^>]*>/g);
  const scripts = tags(/<script\b[^>]*\bsrc=[^>]*>/g).map((tag) => local(tag, 'src'));
  const preloads = links.filter((tag) => /modulepreload/.test(tag)).map((tag) => local(tag, 'href'));
  const sheets = links.filter((tag) => /rel=["']?stylesheet/.test(tag)).map((tag) => local(tag, 'href'));
  const inline = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css).join('');
  const js = new Set();
  for (const script of [...scripts, ...preloads]) staticImports(script, js);
  return { html, inline, js, css: new Set(sheets) };
}

/** Files the page requests, by kind, growing as it is used. */
function watch(page, site) {
  const files = { script: new Set(), stylesheet: new Set(), font: new Set() };
  page.on('requestfinished', (request) => {
    const url = request.url().split('?')[0];
    if (url.startsWith(site.url)) files[request.resourceType()]?.add(url.slice(site.url.length));
  });
  return files;
}

/** With nothing ever reported as near, no chart can go live; whatever loads all the same is counted. */
async function beforeCharts(browser, site, path) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    globalThis.IntersectionObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
      takeRecords() {
        return [];
      }
    };
  });
  const files = watch(page, site);
  await page.goto(site.url + path, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  return files;
}

/** A reader who scrolls slowly to the first chart and rests there, then reads to the end. */
async function withCharts(browser, site, path) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const files = watch(page, site);
  await page.goto(site.url + path, { waitUntil: 'load' });
  const chart = page.locator('figure[data-chart]').first();
  await page.mouse.move(195, 600);
  for (let turn = 0; turn < 60; turn += 1) {
    const top = await chart.evaluate((figure) => figure.getBoundingClientRect().top);
    if (top < 200) break;
    await page.mouse.wheel(0, Math.min(120, top - 150));
    await page.waitForTimeout(60);
  }
  // A slow machine takes its time to bring a chart to life; what never comes is told as a fault.
  await page
    .waitForFunction(() => document.querySelector('figure[data-chart]').dataset.renderer !== 'poster', null, {
      timeout: 20_000,
    })
    .catch(() => undefined);
  const renderer = await chart.getAttribute('data-renderer');
  const first = new Set(files.script);
  const end = await page.evaluate(
    () => document.querySelector('article').getBoundingClientRect().bottom - innerHeight,
  );
  for (let done = 0; done < end; done += 400) {
    await page.mouse.wheel(0, Math.min(400, end - done));
    await page.waitForTimeout(350);
  }
  await page.close();
  return { renderer, first, whole: files.script };
}

async function measure(browser, site, name) {
  const path = `${name}/`;
  const page = declared(`${path}index.html`);
  const before = await beforeCharts(browser, site, path);
  const after = await withCharts(browser, site, path);
  const js = new Set([...page.js, ...before.script]);
  const linked = sum(new Set([...page.css, ...before.stylesheet]));
  const inline = page.inline ? packed(page.inline) : 0;
  return {
    name,
    renderer: after.renderer,
    rows: [
      ['HTML, inline style included', packed(page.html), BUDGETS.html],
      ['CSS', inline + linked, BUDGETS.css],
      ['  inline', inline],
      ['  linked', linked],
      ['JS before a chart is near', sum(js), BUDGETS.js],
      ['JS with the first chart', sum(new Set([...js, ...after.first])), BUDGETS.chart],
      ['  whole chapter read', sum(new Set([...js, ...after.whole]))],
      ['fonts', sum(before.font), BUDGETS.fonts],
    ],
  };
}

function print({ name, renderer, rows }) {
  console.log(`\n/${name}/  (first chart after resting: ${renderer})`);
  printRows(rows);
}

const over = ([, bytes, budget]) => Boolean(budget) && bytes > budget * KB;

function printRows(rows) {
  for (const [label, bytes, budget] of rows) {
    const limit = budget ? `of ${String(budget).padStart(3)} KB` : '';
    const verdict = over([label, bytes, budget]) ? '  OVER' : '';
    console.log(`  ${label.padEnd(36)}${(bytes / KB).toFixed(1).padStart(6)} KB ${limit}${verdict}`);
  }
}

async function main() {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`There is no ${dist}/ to weigh. Run npm run build first.`);
  const pages = chapterPages();
  if (!pages.length)
    throw new Error(`${dist}/ holds no chapter page (a folder whose index.html has <article data-chapter>).`);
  const site = await serve({ dir: dist, port: 0 });
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
  console.log('Size of a chapter page opened cold: brotli 11, 1 KB = 1,000 bytes.');
  let faults = 0;
  const parts = [
    ['src/memory, fetched after the first paint', [['memory and idb', await memorySize(), BUDGETS.memory]]],
    ['The whole story kept offline, English alone, as served', offlineSize(dist, BUDGETS.offline)],
    [
      'The presentation, on top of what a reader has',
      await presentSize(browser, site, dist, BUDGETS.present),
    ],
    ["A chapter's embed in a host's page, fonts aside", await embedSize(browser, site, dist, BUDGETS)],
  ];
  for (const [title, rows] of parts) {
    console.log(`\n${title}`);
    printRows(rows);
    faults += rows.filter(over).length;
  }
  // Measuring is mostly waiting: three chapters wait together.
  const results = [];
  for (let at = 0; at < pages.length; at += 3)
    results.push(...(await Promise.all(pages.slice(at, at + 3).map((name) => measure(browser, site, name)))));
  for (const result of results) {
    print(result);
    faults += result.rows.filter(over).length;
    if (result.renderer === 'poster') {
      console.log('  The first chart stayed a poster, so what it loads was not seen.  FAULT');
      faults += 1;
    }
  }
  await browser.close();
  await site.stop();
  console.log(faults ? `\n${faults} over budget or unproven.` : '\nAll within budget.');
  return faults ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
