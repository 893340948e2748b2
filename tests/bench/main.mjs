#!/usr/bin/env node
/**
 * `npm run bench`: chapter pages against their twins, in interleaved rounds. See README.md beside this.
 *   --rounds 5  --pages association,cotton  --dir dist  --out <file>.json  --gate  --change-cost  --offline  --bookmarks  --embed
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../src/deploy/serve.mjs';
import { ensureChromium } from '../tools/browser.mjs';
import { bookmarksCost } from './bookmarks.mjs';
import { changeCost } from './change.mjs';
import { embedCost } from './embed.mjs';
import { launch } from './chromium.mjs';
import { keepHere, offlineReport, offlineRound } from './offline.mjs';
import { changeReport, speedReport } from './report.mjs';
import { scrollThrough } from './scroll.mjs';
import { sleep, spin } from './stats.mjs';
import { openTab, slowDown, visit } from './tab.mjs';
import { writeTwins } from './twin.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    pages: { type: 'string', default: 'association,cotton' },
    dir: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache/bench' },
    out: { type: 'string', default: '.cache/bench/results.json' },
    gate: { type: 'boolean', default: false },
    'change-cost': { type: 'boolean', default: false },
    bookmarks: { type: 'boolean', default: false },
    embed: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
  },
});

const note = (line) => process.stderr.write(`${line}\n`);
const brief = (value) => (value === null ? '-' : value.toFixed(0));

/** Serves a folder compressed as well as a host would, every file ready before the first visit. */
async function serveReady(dir) {
  const site = await serve({ dir, port: 0, quality: 11 });
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name, parentPath } of files) {
    const path = join(parentPath, name)
      .slice(dir.length + 1)
      .replaceAll('\\', '/');
    await fetch(site.url + path.replace(/(^|\/)index\.html$/, '$1'), {
      headers: { 'accept-encoding': 'br' },
    }).then((r) => r.arrayBuffer());
  }
  return site;
}

/** A fresh browser with the phone's conditions set, for one page. */
async function inFreshBrowser(program, work) {
  const browser = await launch(program);
  try {
    const tab = await openTab(browser);
    await slowDown(tab);
    return await work(tab);
  } finally {
    await browser.close();
  }
}

async function measure(program, url, kind) {
  return inFreshBrowser(program, async (tab) => {
    const cold = await visit(tab, url);
    const scroll = await scrollThrough(tab);
    // Who stays this long has the story kept; the twin has its HTTP cache.
    if (kind === 'ours') await keepHere(tab);
    await tab.send('Page.navigate', { url: 'about:blank' });
    await sleep(800);
    const warm = await visit(tab, url);
    return { cold, scroll, warm };
  });
}

/** Every round visits each page and its twin next to each other, in turn the one and the other first. */
function schedule(pages, rounds) {
  return Array.from({ length: rounds }, (_, round) =>
    pages.flatMap((page, index) => {
      const pair = [
        { page, kind: 'ours', round },
        { page, kind: 'twin', round },
      ];
      return (round + index) % 2 ? pair.reverse() : pair;
    }),
  ).flat();
}

async function speed(program, sites, pages) {
  const runs = [];
  for (let i = 0; i < 4; i += 1) spin(); // the first turns of the loop are slower
  for (const job of schedule(pages, Number(options.rounds))) {
    const run = { ...job, spin: spin(), load: loadavg()[0] };
    try {
      Object.assign(run, await measure(program, `${sites[job.kind].url}${job.page}/`, job.kind));
      const { cold, scroll, warm } = run;
      note(
        `round ${job.round + 1} ${job.page} ${job.kind}: lcp ${brief(cold.lcp)} chart ${brief(cold.chartVisible)} ` +
          `blocking ${brief(cold.blocking)} late ${scroll.late.toFixed(1)}% p99 ${scroll.p99.toFixed(1)} ` +
          `main ${brief(scroll.mainThread)} canvases ${scroll.canvases}/${scroll.canvasesMost} warm ${brief(warm.lcp)} spin ${brief(run.spin)}`,
      );
    } catch (error) {
      run.error = error.message;
      note(`round ${job.round + 1} ${job.page} ${job.kind}: ${error.message}`);
    }
    runs.push(run);
    writeFileSync(options.out, JSON.stringify(runs, null, 1));
  }
  return speedReport(runs, pages);
}

async function change(program, sites, pages) {
  const results = [];
  for (const page of pages) {
    const changes = await inFreshBrowser(program, async (tab) => {
      await visit(tab, `${sites.ours.url}${page}/`);
      return changeCost(tab);
    });
    results.push({ page, changes });
  }
  return changeReport(results);
}

async function bookmarks(program) {
  const site = await serveReady(options.dir);
  const { text, met } = await bookmarksCost(program, site.url);
  await site.stop();
  console.log(text);
  return options.gate && !met ? 1 : 0;
}

async function embed(program) {
  const { text, met } = await embedCost(program, options.dir, Number(options.rounds));
  console.log(text);
  return options.gate && !met ? 1 : 0;
}

/** Opening offline, in a fresh browser and at a server of its own each round, since both are spent by it. */
async function offline(program, sites, pages) {
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round += 1)
    for (const page of pages) {
      const site = await serve({ dir: options.dir, port: 0 });
      const browser = await launch(program);
      try {
        const result = { page, ...(await offlineRound(await openTab(browser), site, page)) };
        note(
          `round ${round + 1} ${page}: lcp online ${brief(result.online.lcp)}, again ${brief(result.again.lcp)}, offline ${brief(result.offline.lcp)}`,
        );
        rounds.push(result);
      } finally {
        await browser.close();
        await site.stop();
      }
    }
  return offlineReport(rounds);
}

async function main() {
  if (options.bookmarks) return bookmarks(await ensureChromium());
  if (options.embed) return embed(await ensureChromium());
  const pages = options.pages.split(',');
  for (const page of pages)
    if (!existsSync(join(options.dir, page, 'index.html')))
      throw new Error(
        `There is no ${options.dir}/${page}/index.html. Run npm run build first, or name other --pages.`,
      );
  mkdirSync(dirname(options.out), { recursive: true });
  const program = await ensureChromium();
  const twins = join(options.cache, 'twin');
  writeTwins(options.dir, twins);
  const sites = { ours: await serveReady(options.dir), twin: await serveReady(twins) };
  const work = options['change-cost'] ? change : options.offline ? offline : speed;
  const { text, met } = await work(program, sites, pages);
  await Promise.all([sites.ours.stop(), sites.twin.stop()]);
  console.log(text);
  return options.gate && !met ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
