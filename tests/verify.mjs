#!/usr/bin/env node
/**
 * `npm run verify`: everything that must hold, one stage after another. A failing stage stops none of the others.
 * The last line is `N passed, N failed`: stages and tests together.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allCounts } from './tools/results.mjs';

/** npm scripts in the order they run; those after `build` read what it wrote. Minutes: no stage may take longer. */
const STAGES = [
  { script: 'lint' },
  { script: 'check' },
  { script: 'format:check' },
  { script: 'deps' },
  { script: 'story:check' },
  { script: 'build' },
  { script: 'embed:heights', options: ['--check'] },
  { script: 'size' },
  { script: 'test', options: ['--built'] },
  { script: 'test:matrix', options: ['--built'], minutes: 40 },
  // Engines that are installed already: installing them would take longer than all the rest.
  { script: 'test:engines', options: ['--others'], minutes: 4 },
];
const MINUTES = 20;

/** Runs a stage and answers whether it held. */
function holds({ script, options = [], minutes = MINUTES }) {
  const began = Date.now();
  const command = ['run', '--silent', script, ...(options.length ? ['--', ...options] : [])];
  console.log(`\n== ${script}: npm ${command.join(' ')}`);
  const { status, signal, error } = spawnSync('npm', command, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout: minutes * 60_000,
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  const end = status === 0 ? 'ok' : `FAILED (${error?.message ?? signal ?? status})`;
  console.log(`== ${script}: ${end} after ${seconds} s`);
  return { script, end, seconds, held: status === 0 };
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('test-results', { recursive: true, force: true });
const stages = STAGES.map(holds);
const tests = allCounts();
const passed = stages.filter(({ held }) => held).length + tests.passed;
const failed = stages.filter(({ held }) => !held).length + tests.failed;

console.log('\nStages');
for (const { script, end, seconds } of stages)
  console.log(`  ${script.padEnd(14)} ${String(seconds).padStart(5)} s  ${end}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
