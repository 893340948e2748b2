/** As much of the W3C WebDriver protocol as the engines' checks need, spoken to a driver by fetch. */
import { setTimeout as pause } from 'node:timers/promises';

/** A browser that does not answer for so long has hung. */
const PATIENCE_MS = 40_000;

async function ask(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const { value } = await response.json();
  if (!response.ok)
    throw new Error(
      `WebDriver ${path}: ${value?.error ?? response.status}, ${String(value?.message ?? '').slice(0, 300)}`,
    );
  return value;
}

/**
 * Opens a session at a driver that listens on a port, waiting until it does.
 * @param {number} port @param {object} capabilities
 */
export async function session(port, capabilities) {
  const base = `http://127.0.0.1:${port}`;
  for (let turn = 0; turn < 100; turn += 1) {
    const up = await fetch(`${base}/status`).then(
      () => true,
      () => false,
    );
    if (up) break;
    await pause(100);
  }
  const { sessionId } = await ask(base, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const path = `/session/${sessionId}`;
  await ask(base, 'POST', `${path}/timeouts`, { script: 30_000, pageLoad: 30_000 });
  const evaluate = (expression) =>
    ask(base, 'POST', `${path}/execute/sync`, { script: `return (${expression})`, args: [] });
  return {
    open: (url) => ask(base, 'POST', `${path}/url`, { url }),
    evaluate,
    /** Evaluates in the frame that an expression of the page selects. */
    inside: async (selected, expression) => {
      await ask(base, 'POST', `${path}/frame`, { id: await evaluate(selected) });
      try {
        return await evaluate(expression);
      } finally {
        await ask(base, 'POST', `${path}/frame`, { id: null });
      }
    },
    close: () => ask(base, 'DELETE', path).catch(() => undefined),
  };
}
