import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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

const RENDERER = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
let ready: Promise<void> | undefined;
/** The renderer may be started once a process. */
function renderer(): Promise<void> {
  ready ??= readFile(RENDERER).then((wasm) => initWasm(wasm));
  return ready;
}

/** Faces pictures are set in; charts in the first. */
const FAMILIES = ['Onest', 'Literata'] as const;

/** Faces in the weights pictures use, as static ones: the renderer knows neither WOFF2 nor variable fonts. */
async function facesFor(text: string, families: readonly (typeof FAMILIES)[number][]): Promise<Uint8Array[]> {
  const scripts = FILES.filter(([, needed]) => needed.test(text)).map(([script]) => script);
  const files = families.flatMap((family) =>
    scripts.flatMap((script) => fileOf(family.toLowerCase(), script) ?? []),
  );
  return Promise.all(
    files.flatMap((file) =>
      WEIGHTS.map(async (weight) =>
        subsetFont(await readFile(file), text, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
      ),
    ),
  );
}

/** The file of a face with the letters of a script, where the face has them. */
function fileOf(family: string, script: string): string | null {
  try {
    return require.resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);
  } catch {
    return null;
  }
}

/** Names pictures by all that their pixels depend on: the renderer, the face's letters and the picture. */
async function namesOf(svgs: readonly string[], letters: string): Promise<string[]> {
  const drawnBy = createHash('sha256')
    .update(await readFile(RENDERER))
    .update(`${SCALE}\n${letters}`);
  return svgs.map((svg) => `${drawnBy.copy().update(svg).digest('hex').slice(0, 32)}.png`);
}

function draw(svg: string, fontBuffers: Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers, defaultFontFamily: 'Onest', sansSerifFamily: 'Onest' },
  });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}

const familiesOf = (svgs: readonly string[]) =>
  FAMILIES.filter((family) => svgs.some((svg) => svg.includes(family)));

/**
 * Draws pictures as PNG at two pixels a unit. The same pictures give the same bytes, on every system.
 *
 * @param kept a folder in which pictures drawn before are found again: drawing takes most of a build
 */
export async function pngsOf(svgs: readonly string[], kept?: string): Promise<Uint8Array[]> {
  const letters = [...new Set(svgs.join(''))].sort().join('');
  const files = kept ? (await namesOf(svgs, letters)).map((name) => join(kept, name)) : [];
  const before = await Promise.all(files.map((file) => readFile(file).catch(() => null)));
  const found = svgs.map((_, index) => before[index] ?? null);
  if (found.includes(null)) await renderer();
  const faces = found.includes(null) ? await facesFor(letters, familiesOf(svgs)) : [];
  const pngs = svgs.map((svg, index) => found[index] ?? draw(svg, faces));
  if (kept) await mkdir(kept, { recursive: true });
  for (const [index, file] of files.entries()) if (!found[index]) await writeFile(file, pngs[index] ?? '');
  return pngs;
}
