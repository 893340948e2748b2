/** What must hold in every engine: the story kept offline, and the file in the pocket. */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { serve } from '../../src/compiler/bin/serve.mjs';

const PATIENCE_MS = 45_000;
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

/** Waits until an expression of the page is true; a page that is being left answers with an error. */
async function until(browser, expression, what) {
  const end = Date.now() + PATIENCE_MS;
  let last;
  while (Date.now() < end) {
    last = await browser.evaluate(expression).catch((error) => error.message);
    if (last === true) return;
    await pause(100);
  }
  throw new Error(`${what}: waited in vain for ${expression} (last: ${last})`);
}

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

/** A chapter in somebody else's page, sandboxed without an origin: it comes to life, says its height and is led. */
async function embedded(browser) {
  const site = await serve({ port: 0 });
  const body = `<!doctype html><link rel="icon" href="data:,"><script src="${site.url}embed.js"></script>
    <script>addEventListener('unspun-step', ({ detail }) => (globalThis.stepped = detail.step))</script>
    <unspun-embed chapter="cotton"><a href="${site.url}cotton/">Cotton</a></unspun-embed>`;
  const host = await serve({
    port: 0,
    host: 'localhost',
    before: (request, response) => {
      if (request.url !== '/host') return false;
      response.setHeader('Content-Type', 'text/html');
      response.end(body);
      return true;
    },
  });
  try {
    await browser.open(`${host.origin}/host`);
    const element = `document.querySelector('unspun-embed')`;
    const height = `${element}.shadowRoot.querySelector('iframe').offsetHeight`;
    await until(browser, `${element}?.shadowRoot?.querySelector('iframe') !== null`, 'the frame is fetched');
    // Led before it listens: what is asked then is told once it does.
    await browser.evaluate(`(${element}.go('yarn'), true)`);
    await until(browser, `globalThis.stepped === 'yarn'`, 'the frame goes to a step and says so');
    await browser.evaluate(`(${element}.setAttribute('layout', 'stack'), true)`);
    await until(browser, `${height} > 2000`, 'unrolled, the frame is as high as its chapter');
    return `led to a step, ${await browser.evaluate(height)} px unrolled`;
  } finally {
    await host.stop();
    await site.stop();
  }
}

/** Name and check; each gets a browser of its own. */
export const CHECKS = [
  ['kept offline, server stopped', offline],
  ['the one file, from file://', pocket],
  ['a sandboxed embed', embedded],
];
