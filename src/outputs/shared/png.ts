import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Cache } from './cache.ts';
import { PngPainter } from './png-painter.ts';
import { subset } from './subset.ts';

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

/** Faces pictures are set in; charts in the first. */
const FAMILIES = ['Onest', 'Literata'] as const;

/** The file of a face with the letters of a script, where the face has them. */
function fileOf(family: string, script: string): string | null {
  try {
    return require.resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);
  } catch {
    return null;
  }
}

/** Faces in the weights pictures use, as static ones: the renderer knows neither WOFF2 nor variable fonts. */
async function facesFor(svgs: readonly string[], letters: string, cache?: Cache): Promise<Uint8Array[]> {
  const scripts = FILES.filter(([, needed]) => needed.test(letters)).map(([script]) => script);
  const families = FAMILIES.filter((family) => svgs.some((svg) => svg.includes(family)));
  const files = families.flatMap((family) =>
    scripts.flatMap((script) => fileOf(family.toLowerCase(), script) ?? []),
  );
  return Promise.all(
    files.flatMap((file) =>
      WEIGHTS.map((weight) =>
        subset(file, letters, { targetFormat: 'sfnt', variationAxes: { wght: weight } }, cache),
      ),
    ),
  );
}

/**
 * Draws pictures as PNG at two pixels a unit. The same pictures give the same bytes, on every system.
 *
 * @param cache in which pictures drawn before are found again: drawing takes most of a build
 */
export async function pngsOf(svgs: readonly string[], cache?: Cache): Promise<Uint8Array[]> {
  const letters = [...new Set(svgs.join(''))].sort().join('');
  const renderer = await readFile(RENDERER);
  let painter: Promise<PngPainter> | undefined;
  const draw = async (svg: string) => {
    painter ??= facesFor(svgs, letters, cache).then(
      (fontBuffers) => new PngPainter({ renderer, fontBuffers, scale: SCALE }),
    );
    return (await painter).draw(svg);
  };
  try {
    // All that a picture's pixels depend on: the renderer, the faces' letters and the picture.
    return await Promise.all(
      svgs.map((svg) =>
        cache ? cache.get('pictures', [renderer, String(SCALE), letters, svg], () => draw(svg)) : draw(svg),
      ),
    );
  } finally {
    await (await painter)?.close();
  }
}
