/** Counts what Vitest's and Playwright's JSON reports say. */
import { readFileSync } from 'node:fs';

/** Where each part of the tests leaves its report. */
export const RESULTS = {
  vitest: 'test-results/vitest.json',
  quick: 'test-results/quick.json',
  matrix: 'test-results/matrix.json',
};

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
  // Nothing is retried, so `flaky` stays 0; were it not, it would be a failure: a race is a bug.
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Errors outside tests: a broken file, a server that did not start.
  return counts(expected, unexpected + flaky + report.errors.length, skipped);
}

/** Passed and failed tests of all reports together. */
export function allCounts() {
  const all = [
    vitestCounts(RESULTS.vitest),
    playwrightCounts(RESULTS.quick),
    playwrightCounts(RESULTS.matrix),
  ];
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}
