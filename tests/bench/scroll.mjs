/** One long wheel gesture through a chapter: frames, main-thread time and canvases. */
import { quantile, sleep } from './stats.mjs';
import { PHONE } from './tab.mjs';

const SPEED = 2_000;
/** A frame at 60 Hz is 16.7 ms; timestamps jitter by less than a millisecond. */
const LATE_MS = 17.5;

/** Scrolls to where the chapter ended when opened, in further strokes if it grew, never into the next one. */
async function scrollChapter({ send, evaluate }) {
  const start = await evaluate('__bench.position()');
  let { top } = start;
  for (let stroke = 0; stroke < 6; stroke += 1) {
    const now = await evaluate('__bench.position()');
    top = now.top;
    const left = now.range - now.top;
    if (left <= 4 || now.chapter !== start.chapter) break;
    await send('Input.synthesizeScrollGesture', {
      x: PHONE.width / 2,
      y: Math.round(PHONE.height * 0.7),
      yDistance: -left,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
  }
  return Math.round(top - start.top);
}

/** Canvases that still hold pixels after collection, in the document or out of it. */
async function liveCanvases({ send }) {
  await send('HeapProfiler.collectGarbage');
  await sleep(200);
  await send('HeapProfiler.collectGarbage');
  const { result } = await send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
  const { objects } = await send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: 'canvases',
  });
  const counted = await send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.filter((c) => c.width * c.height > 1).length; }',
    returnByValue: true,
  });
  await send('Runtime.releaseObjectGroup', { objectGroup: 'canvases' });
  return counted.result.value;
}

export async function scrollThrough(tab) {
  const before = await tab.mainThreadMs();
  await tab.evaluate('__bench.startFrames()');
  const pixels = await scrollChapter(tab);
  const { frames, canvasesMost } = await tab.evaluate('__bench.stopFrames()');
  const mainThread = (await tab.mainThreadMs()) - before;
  const gaps = frames.slice(1).map((time, index) => time - frames[index]);
  const { cls } = await tab.evaluate('__bench.notes');
  return {
    pixels,
    mainThread,
    late: (100 * gaps.filter((gap) => gap > LATE_MS).length) / Math.max(1, gaps.length),
    p99: quantile(gaps, 0.99),
    worst: Math.max(...gaps),
    cls,
    canvases: await liveCanvases(tab),
    canvasesMost,
  };
}
