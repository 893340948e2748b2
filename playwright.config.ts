import { defineConfig } from '@playwright/test';
import { TAGS } from './tests/browser/tags.ts';
import { CHROMIUM_ARGS, ensureChromium } from './tests/tools/browser.mjs';

// Tests import modules of the bundle, to which the build gives the id and brand of its story: see src/model/identity.ts.
Object.assign(globalThis, { __STORY_ID__: 'unspun', __STORY_BRAND__: 'Unspun' });

/** Name of the report, and of the folder of what failed: `npm test` and `npm run test:matrix` keep theirs apart. */
const name = process.env['PLAYWRIGHT_RESULTS'] ?? 'playwright';
const WIDE = { viewport: { width: 1280, height: 800 } };

// Against the built site: `npm run build` first, or `npm test`, which does. Serving sets BASE_URL.
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: `test-results/${name}`,
  globalSetup: './tests/tools/serve-dist.mjs',
  workers: 2,
  // Whole chapters are read step by step, also on machines of two slow cores.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // No second try: a race is a bug.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['./tests/tools/faults-reporter.mjs'],
    ['json', { outputFile: `test-results/${name}.json` }],
  ],
  use: {
    baseURL: process.env['BASE_URL'] ?? '',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await ensureChromium(),
      args: CHROMIUM_ARGS,
    },
  },
  projects: [
    // Every feature once: `npm test`. The other two: `npm run test:matrix`.
    { name: 'quick', grepInvert: new RegExp(`${TAGS.matrix}|${TAGS.phone}`), use: WIDE },
    { name: 'matrix', grep: new RegExp(TAGS.matrix), grepInvert: new RegExp(TAGS.phone), use: WIDE },
    // What a small screen and a finger change; the rest is the same page, tested once.
    {
      name: 'phone',
      testMatch: /(?:accessibility|chronology|evidence|guess|layout|memory-panels|steps)\.spec\.ts/,
      grepInvert: new RegExp(TAGS.wide),
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});
