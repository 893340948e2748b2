import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../../src/deploy/serve.mjs';
import { filesBelow } from '../../src/outputs/shared/folder.ts';
import { seal } from '../../src/outputs/offline/seal.ts';

/** Answers a request in the server's stead and says whether it did. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A site on an origin of its own, whose server can be stopped, moved to another folder, or made to misbehave. */
export class Site {
  #server: Awaited<ReturnType<typeof serve>> | undefined;
  #folder = 'dist';
  readonly #base: string;
  readonly #host: string;
  fault: Fault | null = null;
  url = '';

  constructor(path = '/', host = '127.0.0.1') {
    this.#base = path;
    this.#host = host;
  }

  async start(): Promise<void> {
    const port = this.url ? Number(new URL(this.url).port) : 0;
    const before: Fault = (request, response) => this.fault?.(request, response) ?? false;
    this.#server = await serve({ dir: this.#folder, port, base: this.#base, host: this.#host, before });
    this.url = this.#server.url;
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  deploy(folder: string): void {
    this.#folder = folder;
    this.#server?.deploy(folder);
  }
}

/** Texts of the next edition that tests look for. */
export const NEXT = { heading: 'The next edition', figure: 'yarn-2025', value: '501 tonnes' } as const;
/** The same of the edition after the next. */
export const LAST = { heading: 'The edition after that', value: '502 tonnes' } as const;

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/**
 * A later edition of the built site: another edition's name, a heading, one changed figure, and every
 * script under a new name, as a build would have it; sealed like a build.
 * @param mark eight letters in place of the hashes of scripts
 */
async function laterEdition(
  { heading, value }: { readonly heading: string; readonly value: string },
  mark: string,
): Promise<string> {
  // Half of the old hash stays: two scripts may share the rest of their name.
  const renamed = (name: string) => name.replace(/-([\w-]{4})[\w-]{4}\.js$/, `-$1${mark.slice(0, 4)}.js`);
  const folder = join(await mkdtemp(join(tmpdir(), 'unspun-')), 'next');
  await cp('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const rewrite = (text: string) =>
    scripts.reduce((whole, name) => whole.replaceAll(name, renamed(name)), text);
  for (const name of scripts) {
    await edit(join(assets, name), rewrite);
    await rename(join(assets, name), join(assets, renamed(name)));
  }
  for (const page of (await filesBelow(folder)).filter((path) => path.endsWith('.html')))
    await edit(join(folder, page), (text) =>
      rewrite(text)
        .replace(/(<meta name="edition" content=")[^"]*/, `$1${mark}`)
        .replace(/(<h1[^>]*>)[^<]*/, `$1${heading}`),
    );
  await edit(join(folder, 'data/edition.json'), (text) => {
    const record = JSON.parse(text) as { edition: string; figures: Record<string, [string, string]> };
    record.edition = mark;
    const figure = record.figures[NEXT.figure];
    if (!figure)
      throw new Error(`${NEXT.figure} is not in data/edition.json: choose another figure for this test.`);
    figure[1] = value;
    return JSON.stringify(record);
  });
  await seal(folder, { root: '/' });
  return folder;
}

/** Troubles of every page of a context: console errors, failed requests, errors on pages. */
export function watch(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`page: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // A page that is left while it loads cancels what it asked for.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') troubles.push(`${why}: ${request.url()}`);
  });
  return troubles;
}

interface Travelling {
  readonly site: Site;
  /** The next edition's folder, made when asked for. */
  readonly next: string;
  /** The folder of the one after it. */
  readonly last: string;
}

async function withFolder(made: Promise<string>, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await made;
  await use(folder);
  await rm(join(folder, '..'), { recursive: true, force: true });
}

/** Tests with a site of their own. */
export const test = base.extend<Travelling>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this very pattern
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.stop();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this very pattern
  next: async ({}, use) => withFolder(laterEdition(NEXT, 'nextnext'), use),
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this very pattern
  last: async ({}, use) => withFolder(laterEdition(LAST, 'lastlast'), use),
});

/**
 * Some of a list, the same each time: `npm run test:matrix` has its minutes too. `npm run test:long` tries all;
 * `SEED` begins elsewhere.
 */
export function sample<T>(list: readonly T[], count: number): readonly T[] {
  if (process.env['LONG']) return list;
  const from = Number(process.env['SEED'] ?? 0);
  return list.slice(0, count).map((_, at) => list[(from + at) % list.length] ?? _);
}

/** Notes a fault that a test has put the story through, and how it ended, for the table of faults. */
export function survived(fault: string, end: string): void {
  base.info().annotations.push({ type: 'fault', description: `${fault}: ${end}` });
}

/** Waits for a word of `data-offline`. */
export async function offline(page: Page, state: string): Promise<void> {
  await page.waitForFunction((wanted) => document.documentElement.dataset['offline'] === wanted, state, {
    timeout: 20_000,
  });
}

/** Opens a page and has the story kept at once, as the button does. */
export async function keep(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.foot [data-keep] button').click();
  await offline(page, 'ready');
}

/** Looks for a new version now, as the browser does at a visit. Resolves to what became of it. */
export function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'none';
    try {
      await registration.update();
    } catch {
      return 'refused';
    }
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'unchanged';
    return new Promise<string>((done) => {
      const look = () => {
        if (worker.state !== 'installing') done(worker.state);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });
}
