import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from './tests/tools/browser.mjs';

// Against the built site: `npm run build` first, or `npm test`, which does. Serving sets BASE_URL.
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/artifacts',
  globalSetup: './tests/tools/serve-dist.mjs',
  workers: 2,
  // Whole chapters are read step by step, also on machines of two slow cores.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // On a machine somebody else keeps busy too, one second try; the summary says how many needed it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['./tests/tools/faults-reporter.mjs'],
    ['json', { outputFile: 'test-results/playwright.json' }],
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
    { name: 'wide', use: { viewport: { width: 1280, height: 800 } } },
    // What a small screen and a finger change; the rest is the same page, tested once.
    {
      name: 'phone',
      testMatch: /(?:accessibility|chronology|evidence|guess|layout|memory-panels|steps)\.spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});
