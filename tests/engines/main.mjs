#!/usr/bin/env node
/**
 * `npm run test:engines`: the built site in Chromium, Firefox and WebKitGTK, those that are installed. What is
 * not is said plainly and is no failure; `--all` makes it one. `--others` leaves out Chromium, `--only embed` checks
 * of other names.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENGINES } from './browsers.mjs';
import { CHECKS } from './checks.mjs';

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

/** A check in a fresh browser; the words it ends with, or what went wrong. */
async function run(engine, check) {
  const began = Date.now();
  let browser;
  try {
    browser = await engine.start();
    const said = await check(browser);
    if (browser.troubles.length) throw new Error(browser.troubles.slice(0, 5).join('\n      '));
    return { ok: true, said, seconds: (Date.now() - began) / 1000 };
  } catch (error) {
    return { ok: false, said: error.message, seconds: (Date.now() - began) / 1000 };
  } finally {
    await browser?.close();
  }
}

async function main() {
  if (!existsSync('dist/sw.js')) throw new Error('There is no built site in dist/. Run npm run build first.');
  let failed = 0;
  // Chromium has a whole suite of its own.
  for (const engine of ENGINES.filter(({ name }) => !options.others || name !== 'Chromium')) {
    if (!engine.here()) {
      console.log(
        `${engine.name.padEnd(10)} not installed here, not run (Debian: apt install ${engine.install})`,
      );
      if (options.all) failed += 1;
      continue;
    }
    for (const [name, check] of CHECKS.filter(([name]) => name.includes(options.only))) {
      const { ok, said, seconds } = await run(engine, check);
      console.log(
        `${engine.name.padEnd(10)} ${name.padEnd(30)} ${ok ? 'holds ' : 'FAILS '} ${seconds.toFixed(1)} s  ${said}`,
      );
      if (!ok) failed += 1;
    }
  }
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
