#!/usr/bin/env node
/**
 * `npm test`: a browser, a fresh build, then every test; results as JSON in test-results/.
 * `npm run test:long` (`--long`) tries the full numbers of damages, kills and histories instead of a sample.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { ensureChromium } from './tools/browser.mjs';
import { playwrightCounts, vitestCounts } from './tools/results.mjs';

const RESULTS = 'test-results';
if (process.argv.includes('--long')) process.env.LONG = '1';

/** One of this project's own programs, by npx; its exit code. */
function run(...command) {
  const { status, error } = spawnSync('npx', ['--no-install', ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: process.env,
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

async function main() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  try {
    process.env.CHROMIUM_PATH = await ensureChromium();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  console.log('— build —');
  if (run('vite', 'build') !== 0) {
    console.error('\nThe build failed, so nothing was tested.');
    return 1;
  }
  console.log('\n— vitest —');
  const unit = run(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/vitest.json`,
  );
  console.log('\n— playwright —');
  const browser = run('playwright', 'test');
  const counts = [vitestCounts(`${RESULTS}/vitest.json`), playwrightCounts(`${RESULTS}/playwright.json`)];
  const [passed, failed] = ['passed', 'failed'].map((key) =>
    counts.reduce((sum, count) => sum + count[key], 0),
  );
  console.log(
    `\nvitest: ${counts[0].text}; playwright: ${counts[1].text}; together ${passed} passed, ${failed} failed`,
  );
  return unit || browser;
}

process.exitCode = await main();
