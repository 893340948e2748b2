/** The three engines behind one face: `open(url)`, `evaluate(expression)`, `inside(frame, expression)`, `troubles`, `close()`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromium, firefox } from '@playwright/test';
import { ensureChromium } from '../tools/browser.mjs';
import { session } from './webdriver.mjs';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const MINI_BROWSER = ['4.1', '4.0', '6.0'].map(
  (version) =>
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const XVFB = '/usr/bin/Xvfb';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const SIZE = { width: 1280, height: 900 };

const first = (paths) => paths.find((path) => existsSync(path));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function played(type, options) {
  const browser = await type.launch(options);
  const page = await (await browser.newContext({ viewport: SIZE })).newPage();
  const troubles = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    // So Firefox tells of a request that was cut by leaving its page; of one that failed it names the address.
    if (!error.message.startsWith('Failed to load ‘’.'))
      troubles.push(`page ${page.url()}: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left while it loads cancels what it asked for.
    if (!/ABORTED/.test(why)) troubles.push(`${why}: ${request.url()}`);
  });
  return {
    open: (url) => page.goto(url, { timeout: 30_000 }),
    evaluate: (expression) => page.evaluate(expression),
    inside: async (selected, expression) => {
      const element = (await page.evaluateHandle(selected)).asElement();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error(`No frame: ${selected}`);
      return frame.evaluate(expression);
    },
    troubles,
    close: () => browser.close(),
  };
}

/** A screen on a display that Xvfb finds free by itself. */
async function openScreen() {
  const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', `${SIZE.width}x${SIZE.height}x24`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data', { signal: AbortSignal.timeout(10_000) });
  return { screen, display: `:${String(number).trim()}` };
}

async function ended(process) {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill();
  await gone;
}

/** WebKitGTK needs a display and its own driver; both end with it. Its console cannot be read from here. */
async function webkit() {
  const port = await freePort();
  const { screen, display } = await openScreen();
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const stop = async () => {
    await ended(driver);
    await ended(screen);
  };
  try {
    const driven = await session(port, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: first(MINI_BROWSER), args: ['--automation'] },
    });
    return { ...driven, troubles: [], close: () => driven.close().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Each engine: whether it is here, what to install where it is not, and how to start it. */
export const ENGINES = [
  {
    name: 'Chromium',
    here: () => true,
    install: 'chromium',
    start: async () =>
      played(chromium, {
        executablePath: await ensureChromium(),
        args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      }),
  },
  {
    name: 'Firefox',
    here: () => first(FIREFOX) !== undefined,
    install: 'firefox-esr',
    start: () => played(firefox, { channel: 'moz-firefox', executablePath: first(FIREFOX) }),
  },
  {
    name: 'WebKitGTK',
    here: () => [XVFB, WEBKIT_DRIVER].every((path) => existsSync(path)) && first(MINI_BROWSER) !== undefined,
    install: 'webkit2gtk-driver xvfb',
    start: webkit,
  },
];
