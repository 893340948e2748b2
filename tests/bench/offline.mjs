/**
 * Opening a page offline against opening it online: one browser, the processor slowed down, the server beside it.
 * Online the worker is passed by and the HTTP cache is empty; then the server is stopped, the worker at rest,
 * and the same page opened from what is kept.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { median } from './stats.mjs';
import { slowDown, visit } from './tab.mjs';

/** No slower than online. */
const TARGET = 1;
/** The processor of the phone; a local server answers at once. */
const LOCAL = { cpu: 4, latencyMs: 0, downKbps: -0.008, upKbps: -0.008 };
const PATIENCE_MS = 120_000;

async function kept({ evaluate }) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await evaluate(`document.documentElement.dataset.offline === 'ready'`).catch(() => false)) return;
    await pause(200);
  }
  throw new Error('The story was not kept in time.');
}

async function leave(tab) {
  await tab.send('Page.navigate', { url: 'about:blank' });
  await pause(800);
}

/** Has the story kept by the page that is open, as its button does, and waits until it is. */
export async function keepHere(tab) {
  await tab.evaluate(`(document.querySelector('.foot [data-keep] button:not([hidden])')?.click(), true)`);
  await kept(tab);
}

/**
 * One round, in a fresh browser.
 * @param {{ url: string, stop: () => Promise<void> }} site stopped when this returns
 */
export async function offlineRound(tab, site, page) {
  const url = `${site.url}${page}/`;
  await visit(tab, url);
  await keepHere(tab);
  await leave(tab);
  await slowDown(tab, LOCAL);
  await tab.send('Network.setBypassServiceWorker', { bypass: true });
  await tab.send('Network.clearBrowserCache');
  const online = await visit(tab, url);
  await leave(tab);
  const again = await visit(tab, url);
  await leave(tab);
  await tab.send('Network.setBypassServiceWorker', { bypass: false });
  await site.stop();
  await tab.send('ServiceWorker.enable');
  await tab.send('ServiceWorker.stopAllWorkers');
  const offline = await visit(tab, url);
  return { online, again, offline };
}

const ms = (value) => `${value.toFixed(0)} ms`;

/** @param {{ page: string, online: object, again: object, offline: object }[]} rounds */
export function offlineReport(rounds) {
  const pages = [...new Set(rounds.map(({ page }) => page))];
  const lines = pages.flatMap((page) => {
    const own = rounds.filter((round) => round.page === page);
    const rows = ['fcp', 'lcp', 'chartVisible'].map((what) => {
      const of = (kind) => median(own.map((round) => round[kind][what]));
      const ratio = (kind) => median(own.map((round) => round.offline[what] / round[kind][what]));
      const target = what === 'lcp' ? `<= ${TARGET.toFixed(2)}x` : '';
      const met = what === 'lcp' ? (ratio('online') <= TARGET ? 'yes' : 'NO') : '';
      return `| ${what} | ${ms(of('online'))} | ${ms(of('again'))} | ${ms(of('offline'))} | ${ratio('online').toFixed(2)}x | ${ratio('again').toFixed(2)}x | ${target} | ${met} |`;
    });
    return [
      `### /${page}/ opened offline, 4x slower processor (${own.length} rounds)`,
      '',
      '| | online, first | online, again | offline, server stopped | to first | to again | target | met |',
      '|---|---:|---:|---:|---:|---:|---|---|',
      ...rows,
      '',
    ];
  });
  const text = lines.join('\n');
  return { text, met: !/\| NO \|/.test(text) };
}
