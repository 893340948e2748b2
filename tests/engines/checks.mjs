/** What must hold in every engine: the story kept offline, the file in the pocket, embeds. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../src/deploy/serve.mjs';
import { EMBED_CHECKS } from './embeds.mjs';
import { until } from './until.mjs';

const CHAPTERS = ['association', 'senate', 'eaeu', 'cotton', 'machinery', 'programme'];
const PAGES = [
  '',
  ...CHAPTERS.map((id) => `${id}/`),
  'epilogue/',
  'figures/',
  'sources/',
  'cotton/?utm=mail',
  'cotton/#yarn',
];

const LIVE = `document.documentElement.classList.contains('live')`;
const READY = `document.documentElement.dataset.offline === 'ready'`;
const HEADING = `[...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility() && heading.textContent.trim() !== '')`;
const show = (selector) =>
  `(document.querySelector(${JSON.stringify(selector)})?.scrollIntoView({ block: 'center', behavior: 'instant' }), true)`;
const drawn = `[...document.querySelectorAll('figure[data-renderer="live"] canvas')].some((canvas) => canvas.width > 0)`;

async function drawsAChart(browser, step) {
  await browser.evaluate(show(`[data-step="${step}"]`));
  await until(browser, drawn, 'a chart comes to life');
}

/** One visit to a chapter, the server really stopped, then every other page. */
async function offline(browser) {
  const site = await serve({ port: 0 });
  let stopped = false;
  try {
    await browser.open(`${site.url}cotton/`);
    await until(browser, LIVE, 'scripts take over');
    await until(
      browser,
      `document.querySelector('.foot [data-keep] button') !== null`,
      'the line offers to keep the story',
    );
    await browser.evaluate(`(document.querySelector('.foot [data-keep] button').click(), true)`);
    await until(browser, READY, 'the story is kept');
    await site.stop();
    stopped = true;
    for (const path of PAGES) {
      await browser.open(site.url + path);
      await until(browser, HEADING, `/${path} opens without a server`);
      // Said last of all: nothing of the page is still on its way when it is left.
      await until(browser, READY, `/${path} comes to life and knows that it is kept`);
    }
    await browser.open(`${site.url}eaeu/#month`);
    await until(browser, LIVE, 'scripts take over without a server');
    await browser.open(`${site.url}cotton/`);
    await until(browser, LIVE, 'scripts take over without a server');
    await drawsAChart(browser, 'yarn');
    await browser.open(`${site.url}no/such/page`);
    await until(
      browser,
      `document.body.textContent.includes('not on your device')`,
      'an unknown address gets the helpful page',
    );
    // Its status is no trouble.
    browser.troubles.splice(
      0,
      Infinity,
      ...browser.troubles.filter((trouble) => !/status of 404/.test(trouble)),
    );
    return `${PAGES.length} pages, a chart, the helpful page`;
  } finally {
    if (!stopped) await site.stop();
  }
}

/** The one file, from the disk: charts drawn, nothing asked for, what is kept stays kept. */
async function pocket(browser) {
  const file = pathToFileURL(resolve('dist/unspun.single.html')).href;
  await browser.open(`${file}#cotton/yarn`);
  await until(browser, LIVE, 'scripts take over');
  await until(
    browser,
    `document.querySelector('[data-step="yarn"]')?.getAttribute('aria-current') === 'step'`,
    'the step of the address is shown',
  );
  await drawsAChart(browser, 'yarn');
  for (const id of CHAPTERS) {
    await browser.evaluate(`(location.hash = '#${id}/', true)`);
    await until(
      browser,
      `document.querySelector('article[data-chapter="${id}"] h1') !== null`,
      `#${id}/ opens`,
    );
  }
  await browser.evaluate(`(localStorage.setItem('unspun:engines', 'kept'), true)`);
  const bookmark = await browser.evaluate(
    `(() => { const button = document.querySelector('[data-action="bookmark"]'); button?.click(); return button !== null; })()`,
  );
  const pressed = `document.querySelector('[data-action="bookmark"]')?.getAttribute('aria-pressed') === 'true'`;
  if (bookmark) await until(browser, pressed, 'a bookmark is set');
  const asked = await browser.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name)).join(' ')`,
  );
  if (asked) throw new Error(`the file asked for ${asked}`);
  await browser.open('about:blank');
  await browser.open(`${file}#programme/`);
  await until(browser, LIVE, 'scripts take over again');
  if ((await browser.evaluate(`localStorage.getItem('unspun:engines')`)) !== 'kept')
    throw new Error('what was kept is gone after a reload');
  if (bookmark) await until(browser, pressed, 'a bookmark is kept');
  return `${CHAPTERS.length} chapters, a chart, no request${bookmark ? ', a bookmark kept' : ''}`;
}

/** Name and check; each gets a browser of its own. */
export const CHECKS = [
  ['kept offline, server stopped', offline],
  ['the one file, from file://', pocket],
  ...EMBED_CHECKS,
];
