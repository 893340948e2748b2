#!/usr/bin/env node
/**
 * `npm run embed:heights`: measures in dist/ how high each embed is at some widths and writes the table that
 * snippets reserve room by. Run by hand when charts, words or looks of embeds change; the table is committed.
 * `--check` writes nothing and fails where an embed is higher than the table says, or far lower.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { serve } from '../../src/deploy/serve.mjs';
import { CHROMIUM_ARGS, ensureChromium } from './browser.mjs';

const TABLE = `${process.env.STORY_DIR ?? 'src/story'}/measured/embed-heights.json`;
/** Widths in pixels; the compiler knows the same. */
const WIDTHS = [280, 320, 360, 440, 520, 560, 600, 640, 720, 800, 1000, 1200];
/** Higher than the table by so little is a rounding; lower by so much is a void. */
const SLACK = { over: 4, under: 40 };

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const kept = existsSync(TABLE) ? JSON.parse(readFileSync(TABLE, 'utf8')) : { widths: WIDTHS, heights: {} };

/** Folders of embeds below dist/, of all languages. */
function pages() {
  return readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'index.html')
    .map(({ parentPath }) => `${parentPath.replaceAll('\\', '/').replace(/^dist\/?/, '')}/`)
    .filter((path) => /^(?:\w\w\/)?embed\/./.test(path))
    .sort();
}

/** Height of the content in whole pixels, once faces are there: it never depends on the frame's. */
const heightHere = async () => {
  await document.fonts.ready;
  const parts = [...document.querySelectorAll('.embed-inner, .embed-foot')];
  return Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
};

async function heights(tab, address) {
  await tab.goto(address);
  await tab.waitForSelector('html.live');
  const row = [];
  for (const width of kept.widths) {
    await tab.setViewportSize({ width, height: 1200 });
    row.push(await tab.evaluate(heightHere));
  }
  return row;
}

/** Rows by path; of a chapter also one for each step by itself: a stretch is as high as its highest. */
async function measure() {
  const site = await serve({ port: 0 });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  const rows = {};
  try {
    const tab = await browser.newPage();
    for (const path of pages()) {
      await tab.goto(site.url + path);
      const steps = await tab.locator('section[data-step]').evaluateAll((all) => all.map(({ id }) => id));
      rows[path] = await heights(tab, site.url + path);
      for (const step of steps)
        rows[`${path}#${step}`] = await heights(tab, `${site.url}${path}?from=${step}&to=${step}`);
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  return rows;
}

/** Lines on what the table says wrongly. */
function compare(rows) {
  return Object.entries(rows).flatMap(([path, row]) =>
    row.flatMap((height, at) => {
      const said = kept.heights[path]?.[at];
      const over = said === undefined || height > said + SLACK.over;
      return over || height < said - SLACK.under
        ? [`${path} at ${kept.widths[at]} px: ${height} px high, ${said ?? 'nothing'} said`]
        : [];
    }),
  );
}

const rows = await measure();
if (options.check) {
  const wrong = compare(rows);
  for (const line of wrong) console.error(line);
  console.log(`${Object.keys(rows).length} rows of ${TABLE}, ${wrong.length} values wrong.`);
  if (wrong.length > 0) console.error('Remedy: npm run embed:heights, then build again.');
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  const text = JSON.stringify({ widths: kept.widths, heights: rows });
  mkdirSync(dirname(TABLE), { recursive: true });
  writeFileSync(TABLE, await format(text, { ...(await resolveConfig(TABLE)), filepath: TABLE }));
  console.log(`${Object.keys(rows).length} rows written to ${TABLE}.`);
}
