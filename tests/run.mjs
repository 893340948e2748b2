#!/usr/bin/env node
/**
 * `npm test`: a browser, a fresh build, the pure rules and every feature once in Chromium; at most six minutes.
 * `npm run test:matrix` (`--matrix`): the multiplications, in place of those (every chapter, theme, width, step, embed
 * and fault, and what a phone changes). Each browser test belongs to exactly one of the two.
 * `npm run test:long` (`--long`): both, with the full numbers of damages, kills and histories instead of a sample.
 * `--built` tests the site that lies in dist/.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureChromium } from './tools/browser.mjs';
import { playwrightCounts, RESULTS, vitestCounts } from './tools/results.mjs';

const { values: options } = parseArgs({
  options: {
    matrix: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
if (options.long) process.env.LONG = '1';

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

/** Runs something under a heading that ends with the time it took. */
function timed(name, act) {
  const began = Date.now();
  console.log(`\n— ${name} —`);
  const status = act();
  console.log(`— ${name}: ${Math.round((Date.now() - began) / 1000)} s —`);
  return status;
}

function unitTests() {
  rmSync(RESULTS.vitest, { force: true });
  return run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS.vitest}`);
}

/** Playwright on some of its projects; its report goes to a file of that name. */
function browserTests(name, projects) {
  rmSync(RESULTS[name], { force: true });
  process.env.PLAYWRIGHT_RESULTS = name;
  return run('playwright', 'test', ...projects.map((project) => `--project=${project}`));
}

async function main() {
  mkdirSync('test-results', { recursive: true });
  try {
    process.env.CHROMIUM_PATH = await ensureChromium();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  if (!options.built && timed('build', () => run('vite', 'build')) !== 0) {
    console.error('\nThe build failed, so nothing was tested.');
    return 1;
  }
  const parts = [];
  if (!options.matrix) {
    parts.push({ status: timed('vitest', unitTests), ...vitestCounts(RESULTS.vitest), name: 'vitest' });
    parts.push({
      status: timed('playwright', () => browserTests('quick', ['quick'])),
      ...playwrightCounts(RESULTS.quick),
      name: 'playwright',
    });
  }
  if (options.matrix || options.long)
    parts.push({
      status: timed('matrix', () => browserTests('matrix', ['matrix', 'phone'])),
      ...playwrightCounts(RESULTS.matrix),
      name: 'matrix',
    });
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  console.log(
    `\n${parts.map(({ name, text }) => `${name}: ${text}`).join('; ')}; together ${sum('passed')} passed, ${sum('failed')} failed`,
  );
  return parts.some(({ status }) => status !== 0) ? 1 : 0;
}

process.exitCode = await main();
