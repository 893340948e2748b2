/** Somebody else's site on one loopback origin, with embeds of the story from another. */
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../src/deploy/serve.mjs';
import { until } from './until.mjs';

/** What a host's page counts: messages it was sent, the last step told of. */
const COUNTS = `<script>
  globalThis.heard = 0;
  addEventListener('message', () => (globalThis.heard += 1));
  addEventListener('unspun-step', ({ detail }) => (globalThis.stepped = detail.step));
</script>`;

/** An embed as a snippet has it. */
export const snippet = (attributes) =>
  `<unspun-embed ${attributes}><a href="https://example.org/">The story</a></unspun-embed>`;

/** The frame of a page's embed, as an expression. */
export const frameOf = (at) =>
  `document.querySelectorAll('unspun-embed')[${at}]?.shadowRoot?.querySelector('iframe')`;

/**
 * Lays out pages of the other site, runs a check over them and takes both sites down.
 * @param {(story: string) => Record<string, string>} pages bodies by path, for the story's address
 * @param {(origin: string, story: string) => Promise<string>} check
 */
export async function onHost(pages, check) {
  const story = await serve({ port: 0 });
  const laid = pages(story.url);
  const host = await serve({
    port: 0,
    host: 'localhost',
    before: (request, response) => {
      const body = laid[request.url];
      if (body === undefined) return false;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><link rel="icon" href="data:,"><style>body{margin:0}</style>${COUNTS}<script src="${story.url}embed.js"></script>${body}`,
      );
      return true;
    },
  });
  try {
    return await check(host.origin, story.url);
  } finally {
    await host.stop();
    await story.stop();
  }
}

/** Heights in pixels of a page's embeds. */
const HEIGHTS = `[...document.querySelectorAll('unspun-embed')].map(({ shadowRoot }) => shadowRoot?.querySelector('iframe')?.offsetHeight ?? 0)`;
const STILL_MS = 700;

/** Waits until nothing has been said and no height has changed for a while; the heights. */
export async function rest(browser) {
  let before;
  for (let turn = 0; turn < 30; turn += 1) {
    const now = await browser.evaluate(`JSON.stringify([globalThis.heard, ${HEIGHTS}])`);
    if (now === before) return JSON.parse(now)[1];
    before = now;
    await pause(STILL_MS);
  }
  throw new Error(`The embeds never come to rest: ${before}`);
}

/** Waits until an embed's frame is fetched and alive. */
export async function alive(browser, at) {
  await until(
    browser,
    `(${frameOf(at)}?.scrollIntoView({ block: 'center', behavior: 'instant' }), Boolean(${frameOf(at)}))`,
    `the frame of embed ${at} is fetched`,
  );
  const inside = { evaluate: (expression) => browser.inside(frameOf(at), expression) };
  await until(inside, `document.documentElement.classList.contains('live')`, `embed ${at} comes to life`);
}

/** Fails where an embed's content goes beyond its frame, or its frame is higher than what it shows. */
export async function fits(browser, at, what) {
  const said = await browser.inside(
    frameOf(at),
    `(() => {
      const { scrollHeight, scrollWidth, classList } = document.documentElement;
      const content = [...document.querySelectorAll('.embed-inner, .embed-foot')].reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
      return JSON.stringify({ down: scrollHeight - innerHeight, across: scrollWidth - innerWidth, fixed: classList.contains('fixed'), content: Math.ceil(content), frame: innerHeight });
    })()`,
  );
  const { down, across, fixed, content, frame } = JSON.parse(said);
  if (down > 0 || across > 0 || fixed || frame < content - 1)
    throw new Error(`${what} does not fit: ${said}`);
}
