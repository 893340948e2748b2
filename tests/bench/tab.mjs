/** A tab that stands in for a mid-range phone on a slow connection, and what a visit to a page costs in it. */
import { readFileSync } from 'node:fs';
import { sleep } from './stats.mjs';

export const PHONE = { width: 412, height: 823, deviceScaleFactor: 2.6, mobile: true };
const CONDITIONS = { cpu: 4, latencyMs: 150, downKbps: 1_600, upKbps: 750 };

const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8');
const AGENT =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
/** A page is settled after this long without a request in flight or a long task. */
const QUIET_MS = 1_500;
const GIVE_UP_MS = 40_000;

function watchNetwork(browser, sessionId, net) {
  const handlers = {
    'Network.requestWillBeSent': ({ requestId }) => net.open.add(requestId),
    'Network.loadingFinished': ({ requestId, encodedDataLength }) => {
      net.open.delete(requestId);
      net.bytes += encodedDataLength;
    },
    'Network.loadingFailed': ({ requestId }) => net.open.delete(requestId),
    'Page.loadEventFired': () => (net.loaded = true),
  };
  browser.listen((event) => {
    if (event.sessionId === sessionId) handlers[event.method]?.(event.params);
  });
}

/** Opens a tab with the phone's screen; conditions are set apart, once it is warm. */
export async function openTab(browser) {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => browser.send(method, params, sessionId);
  const net = { open: new Set(), bytes: 0, loaded: false };
  watchNetwork(browser, sessionId, net);
  for (const domain of ['Page', 'Network', 'Runtime', 'Performance', 'HeapProfiler'])
    await send(`${domain}.enable`);
  await send('Emulation.setDeviceMetricsOverride', PHONE);
  await send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await send('Emulation.setUserAgentOverride', { userAgent: AGENT, platform: 'Android' });
  await send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE });

  async function evaluate(expression) {
    const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    const { exceptionDetails: fault } = answer;
    if (fault) throw new Error(`${fault.text} ${fault.exception?.description ?? ''}`);
    return answer.result.value;
  }
  async function mainThreadMs() {
    const { metrics } = await send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  }
  await send('Page.navigate', { url: 'data:text/html,<title>warm</title><p>warm' });
  await sleep(700);
  return { browser, send, evaluate, mainThreadMs, net };
}

/** Slows the tab down to the phone's processor and connection. */
export async function slowDown({ send }, { cpu, latencyMs, downKbps, upKbps } = CONDITIONS) {
  await send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: (downKbps * 1000) / 8,
    uploadThroughput: (upKbps * 1000) / 8,
  });
}

/** Waits until the network and the main thread have been quiet for a while. */
async function settle({ evaluate, net }) {
  const began = Date.now();
  let quietSince = Date.now();
  while (Date.now() - began < GIVE_UP_MS) {
    await sleep(150);
    const asked = Date.now();
    const sinceLongTask = await evaluate('__bench.sinceLongTask()').catch(() => 0);
    const busy = !net.loaded || net.open.size > 0 || sinceLongTask < QUIET_MS || Date.now() - asked > 150;
    if (busy) quietSince = Date.now();
    else if (Date.now() - quietSince > QUIET_MS) return;
  }
}

const over50 = (duration) => Math.max(0, duration - 50);

/** Loads a page and notes its paints, shifts and blocking. */
export async function visit(tab, url) {
  Object.assign(tab.net, { loaded: false, bytes: 0 });
  tab.net.open.clear();
  const { errorText } = await tab.send('Page.navigate', { url });
  if (errorText) throw new Error(`${url}: ${errorText}`);
  await settle(tab);
  const { longTasks, ...notes } = await tab.evaluate('__bench.notes');
  const painted = notes.fcp ?? 0;
  const afterPaint = longTasks.filter(([start, duration]) => start + duration > painted);
  return {
    ...notes,
    bytes: tab.net.bytes,
    blocking: longTasks.reduce((total, [, duration]) => total + over50(duration), 0),
    tbt: afterPaint.reduce(
      (total, [start, duration]) => total + over50(start + duration - Math.max(start, painted)),
      0,
    ),
  };
}
