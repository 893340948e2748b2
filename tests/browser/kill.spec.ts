import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '../tools/browser.mjs';
import { markOf, readTo, stored } from './memory.ts';
import { open, stepIds } from './page.ts';
import { tagged } from './tags.ts';

/** A bounded sample; the full number with `npm run test:long`; any with KILLS. */
const TRIES = Number(process.env['KILLS'] ?? (process.env['LONG'] ? 50 : 3));

class Killable {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(child: ChildProcess, browser: Browser, page: Page) {
    this.#process = child;
    this.#browser = browser;
    this.page = page;
  }

  /** A real browser on a profile that stays, in a process group of its own. */
  static async start(profile: string): Promise<Killable> {
    const args = [
      '--headless=new',
      ...CHROMIUM_ARGS,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      'about:blank',
    ];
    const child = spawn(await ensureChromium(), args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.on('exit', () => reject(new Error(`The browser did not start: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0] ?? (await browser.newContext());
    return new Killable(child, browser, context.pages()[0] ?? (await context.newPage()));
  }

  /** SIGKILL to the browser and all its processes: nothing is flushed, nothing is said. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.pid) process.kill(-this.#process.pid, 'SIGKILL');
    await gone;
    await this.#browser.close().catch(() => undefined);
  }
}

test(
  'a bookmark that was confirmed survives the browser being killed the next instant',
  tagged('matrix'),
  async ({ baseURL }) => {
    test.skip(process.platform === 'win32', 'processes have no groups to be killed with');
    test.setTimeout(TRIES * 20_000);
    const profile = mkdtempSync(join(tmpdir(), 'unspun-profile-'));
    const marked: string[] = [];
    try {
      for (let turn = 0; turn < TRIES; turn += 1) {
        const killable = await Killable.start(profile);
        const { page } = killable;
        await open(page, `${baseURL}cotton/`);
        await page
          .locator('section[data-step] [data-action="bookmark"]')
          .first()
          .waitFor({ state: 'attached' });
        const steps = await stepIds(page);
        for (const id of marked)
          await expect(markOf(page, id), `${id} after try ${turn}`).toHaveAttribute('aria-pressed', 'true');
        const free = steps.find((id) => !marked.includes(id));
        // With all bookmarked, the next one is taken away: that must last too.
        const step = free ?? marked[0] ?? '';
        await markOf(page, step).evaluate((button: HTMLElement) => button.click());
        await page.waitForFunction(
          ([id, pressed]) =>
            document
              .querySelector(`section[data-step="${id}"] [data-action="bookmark"]`)
              ?.getAttribute('aria-pressed') === pressed,
          [step, String(free !== undefined)],
          { polling: 'raf' },
        );
        await killable.kill();
        if (free) marked.push(step);
        else marked.splice(marked.indexOf(step), 1);
      }
      const last = await Killable.start(profile);
      await open(last.page, `${baseURL}cotton/`);
      for (const id of marked) await expect(markOf(last.page, id)).toHaveAttribute('aria-pressed', 'true');
      await last.kill();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  },
);

test('progress survives it after pagehide', tagged('matrix'), async ({ baseURL }) => {
  test.skip(process.platform === 'win32', 'processes have no groups to be killed with');
  test.setTimeout(TRIES * 20_000);
  const profile = mkdtempSync(join(tmpdir(), 'unspun-profile-'));
  let last = '';
  try {
    for (let turn = 0; turn <= TRIES; turn += 1) {
      const killable = await Killable.start(profile);
      const { page } = killable;
      await open(page, `${baseURL}cotton/`);
      await page
        .locator('section[data-step] [data-action="bookmark"]')
        .first()
        .waitFor({ state: 'attached' });
      if (turn > 0) await expect.poll(() => stored(page, 'progress')).toMatchObject([{ id: 'cotton', last }]);
      if (turn < TRIES) {
        const steps = await stepIds(page);
        last = steps[1 + (turn % (steps.length - 1))] ?? '';
        await readTo(page, last);
        await page.goto(`${baseURL}data/facts.json`);
        // The page is gone; what it wrote as it went is read behind its write, so that the disk has it.
        await expect
          .poll(async () => JSON.stringify([await stored(page, 'progress'), await stored(page, 'late')]))
          .toContain(`"last":"${last}"`);
      }
      await killable.kill();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
