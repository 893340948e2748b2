/** What a chart's change of state costs the main thread: the longest task after the key J, step by step. */
import { sleep } from './stats.mjs';

/** Longer than a transition, shorter than a reader's patience. */
const CHANGE_MS = 1_500;
const LIVE_MS = 6_000;
const STEPS_MOST = 12;

const CURRENT = `(() => {
  const step = document.querySelector('[data-step][aria-current="step"]')?.dataset.step ?? '';
  const figures = [...document.querySelectorAll('figure[data-chart]')];
  const shown = figures.find((figure) => {
    const box = figure.getBoundingClientRect();
    return box.height > 80 && box.top < innerHeight * 0.6 && box.bottom > 80 && figure.checkVisibility();
  });
  return { step, chart: shown?.dataset.chart ?? '', renderer: shown?.dataset.renderer ?? '' };
})()`;

/** The longest task of the page's main thread, from trace events: the browser itself only reports those over 50 ms. */
function longestTask(events) {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = new Set(main.map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid}/${tid}`));
  return Math.max(0, ...tasks.map(({ dur }) => (dur ?? 0) / 1000));
}

/** Traces while `act` runs and for the time a change takes. */
async function traced({ browser }, act) {
  const events = [];
  let finish;
  const complete = new Promise((done) => (finish = done));
  const off = browser.listen(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...params.value);
    if (method === 'Tracing.tracingComplete') finish();
  });
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  });
  await act();
  await sleep(CHANGE_MS);
  await browser.send('Tracing.end');
  await complete;
  off();
  return events;
}

async function pressJ({ send }) {
  const key = { key: 'j', code: 'KeyJ', windowsVirtualKeyCode: 74 };
  await send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'j', ...key });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Rests until the chart in view has been taken over, or long enough to say that it will not be. */
async function rest({ evaluate }) {
  const began = Date.now();
  let now = await evaluate(CURRENT);
  while (now.renderer === 'poster' && Date.now() - began < LIVE_MS) {
    await sleep(150);
    now = await evaluate(CURRENT);
  }
  await sleep(500);
  return now;
}

/** Steps through the chapter from its top; each entry is one change made with the chart at rest. */
export async function changeCost(tab) {
  await tab.evaluate('scrollTo({ top: 0, behavior: "instant" })');
  await sleep(500);
  const changes = [];
  for (let count = 0; count < STEPS_MOST; count += 1) {
    const before = await rest(tab);
    const events = await traced(tab, () => pressJ(tab));
    const after = await tab.evaluate(CURRENT);
    if (after.step === before.step) break;
    const sameChart = after.chart === before.chart && before.renderer !== 'poster' && before.renderer !== '';
    changes.push({
      from: before.step,
      to: after.step,
      renderer: before.renderer,
      sameChart,
      longest: longestTask(events),
    });
  }
  return changes;
}
