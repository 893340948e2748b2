import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 45_000;

/** Waits until an expression of the page is true; a page that is being left answers with an error. */
export async function until(browser, expression, what) {
  const end = Date.now() + PATIENCE_MS;
  let last;
  while (Date.now() < end) {
    last = await browser.evaluate(expression).catch((error) => error.message);
    if (last === true) return;
    await pause(100);
  }
  throw new Error(`${what}: waited in vain for ${expression} (last: ${last})`);
}
