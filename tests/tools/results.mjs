#!/usr/bin/env node
/**
 * Counts what Vitest's and Playwright's JSON reports say.
 * On the command line it prints "<passed> <failed>" for both together, for .ci/run.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function counts(passed, failed, skipped) {
  return {
    passed,
    failed,
    skipped,
    text: `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  };
}

/** A missing or broken report is one failure: whoever should have written it did not finish. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} file */
export function vitestCounts(file) {
  const report = read(file);
  if (!report) return counts(0, 1, 0);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  // A test file that could not be loaded fails without a test of its own.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return counts(numPassedTests, numFailedTests + unloaded.length, numPendingTests + numTodoTests);
}

/** @param {string} file */
export function playwrightCounts(file) {
  const report = read(file);
  if (!report) return counts(0, 1, 0);
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Errors outside tests: a broken file, a server that did not start.
  const { text, ...all } = counts(expected + flaky, unexpected + report.errors.length, skipped);
  return { ...all, text: flaky ? `${text}, ${flaky} of them only at the second try` : text };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const both = [vitestCounts('test-results/vitest.json'), playwrightCounts('test-results/playwright.json')];
  console.log(
    both.reduce((sum, { passed }) => sum + passed, 0),
    both.reduce((sum, { failed }) => sum + failed, 0),
  );
}
