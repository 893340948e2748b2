import type { IncomingMessage, ServerResponse } from 'node:http';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { serve } from '../../src/deploy/serve.mjs';

/** A page of somebody else's: what it holds, and the policy it is served with. */
interface HostPage {
  readonly head?: string;
  readonly body: string;
  readonly policy?: string;
}

/** The story on one loopback origin and somebody else's site on another. */
export interface Sites {
  /** Address of the story's root. */
  readonly story: string;
  /** The loader, as a snippet has it. */
  readonly loader: string;
  /** Lays out a page of the other site and returns its address. */
  host(page: HostPage): string;
  /** What the story says the newest edition is; `null` for the truth. */
  latest: string | null;
  readonly stop: () => Promise<void>;
}

async function openSites(): Promise<Sites> {
  const pages = new Map<string, HostPage>();
  const story = await serve({
    port: 0,
    before: (request: IncomingMessage, response: ServerResponse) => {
      if (sites.latest === null || !request.url?.endsWith('/editions/latest.json')) return false;
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(JSON.stringify({ edition: sites.latest }));
      return true;
    },
  });
  const other = await serve({
    port: 0,
    host: 'localhost',
    before: (request: IncomingMessage, response: ServerResponse) => {
      const page = pages.get(request.url ?? '');
      if (!page) return false;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (page.policy) response.setHeader('Content-Security-Policy', page.policy);
      response.end(
        `<!doctype html><html lang="en"><head><title>A host</title><link rel="icon" href="data:,">${page.head ?? ''}</head><body>${page.body}</body></html>`,
      );
      return true;
    },
  });
  const sites: Sites = {
    story: story.url,
    loader: `<script src="${story.url}embed.js"></script>`,
    latest: null,
    host(page) {
      const path = `/host-${pages.size}`;
      pages.set(path, page);
      return other.origin + path;
    },
    stop: () => Promise.all([story.stop(), other.stop()]).then(() => undefined),
  };
  return sites;
}

/** Two sites, and a page that fails its test on any error of its own or of a frame's. */
export const test = base.extend<{ page: Page }, { sites: Sites }>({
  sites: [
    async ({ browserName: _ }, use) => {
      const sites = await openSites();
      await use(sites);
      await sites.stop();
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
    await use(page);
    expect(troubles, 'nothing went wrong unseen').toEqual([]);
  },
});
export { expect };

/** A snippet, with the link that stands where no script runs. */
export const snippet = (attributes: string) =>
  `<unspun-embed ${attributes}><a href="https://example.org/">The story</a></unspun-embed>`;

/** The frames of a page that show embeds and have come to life, in the page's order. */
export async function liveFrames(page: Page, count: number): Promise<Frame[]> {
  const shown = () => page.frames().filter((frame) => /\/embed\/./.test(frame.url()));
  await expect.poll(() => shown().length, { message: 'embeds that were fetched' }).toBe(count);
  for (const frame of shown()) await frame.waitForSelector('html.live');
  return shown();
}

/** Heights of a page's embeds, once they have stood still for a while: in frames drawn, not in time. */
export function settled(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const heights = () =>
      [...document.querySelectorAll('unspun-embed')].map(
        ({ shadowRoot }) => shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height ?? 0,
      );
    let [last, still] = [heights(), 0];
    for (let turn = 0; turn < 600 && still < 20; turn += 1) {
      await new Promise(requestAnimationFrame);
      const now = heights();
      still = String(now) === String(last) ? still + 1 : 0;
      last = now;
    }
    if (still < 20) throw new Error(`never at rest: ${String(last)}`);
    return last;
  });
}

/** How far an embed's content goes beyond its frame, in pixels, both ways. */
export function overflow(frame: Frame): Promise<{ down: number; across: number }> {
  return frame.evaluate(() => ({
    down: document.documentElement.scrollHeight - window.innerHeight,
    across: document.documentElement.scrollWidth - window.innerWidth,
  }));
}
