import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Pixels to a unit: sharp on the screens of today. */
const SCALE = 2;
const WEIGHTS = [400, 600] as const;
/** The files of the face, and the characters for which each is needed. */
const FILES = [
  ['latin', /./],
  ['latin-ext', /[\u0100-\u024f\u20a0-\u20bf]/],
  ['cyrillic', /[\u0400-\u04ff]/],
  ['cyrillic-ext', /[\u0460-\u052f]/],
  ['symbols', /[\u2190-\u27bf]/],
  ['math', /[\u2190-\u22ff]/],
] as const;

let ready: Promise<void> | undefined;
/** The renderer may be started once a process. */
function renderer(): Promise<void> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  return ready;
}

/** Onest in the weights charts use, as static faces: the renderer knows neither WOFF2 nor variable fonts. */
async function facesFor(text: string): Promise<Uint8Array[]> {
  const files = FILES.filter(([, needed]) => needed.test(text)).map(([script]) =>
    require.resolve(`@fontsource-variable/onest/files/onest-${script}-wght-normal.woff2`),
  );
  return Promise.all(
    files.flatMap((file) =>
      WEIGHTS.map(async (weight) => subsetFont(await readFile(file), text, { targetFormat: 'sfnt', variationAxes: { wght: weight } })),
    ),
  );
}

/** Draws pictures as PNG at two pixels a unit. The same pictures give the same bytes, on every system. */
export async function pngsOf(svgs: readonly string[]): Promise<Uint8Array[]> {
  await renderer();
  const fontBuffers = await facesFor([...new Set(svgs.join(''))].sort().join(''));
  return svgs.map((svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: { fontBuffers, defaultFontFamily: 'Onest', sansSerifFamily: 'Onest' },
    });
    const image = drawing.render();
    const bytes = image.asPng();
    image.free();
    drawing.free();
    return bytes;
  });
}
