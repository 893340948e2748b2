/** Draws SVG as PNG beside the build. Takes `{ id, svg }`, answers `{ id, png }`. */
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { renderer, fontBuffers, scale } = workerData;
const ready = initWasm(renderer);

parentPort.on('message', async ({ id, svg }) => {
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, defaultFontFamily: 'Onest', sansSerifFamily: 'Onest' },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  parentPort.postMessage({ id, png });
});
