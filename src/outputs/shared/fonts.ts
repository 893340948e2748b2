import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { Cache } from './cache.ts';
import { subset } from './subset.ts';

const require = createRequire(import.meta.url);

/** Printable ASCII and the marks the story and its languages use; arrows are icons, not letters. */
const LATIN = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0«»“”‘’–—…·×÷²³°±′″€£áàâäçéèêëíïñóöôúüÁÇÉÖÜ−№½¼`;
const CYRILLIC = `${String.fromCharCode(...Array.from({ length: 64 }, (_, i) => 0x410 + i))}ЁёІіҰұ`;
const KAZAKH = 'ӘәҒғҚқҢңӨөҮүҺһ';

interface Face {
  readonly family: 'Literata' | 'Onest';
  readonly script: 'latin' | 'cyrillic' | 'cyrillic-ext';
  readonly file: string;
  readonly text: string;
  readonly range: string;
  readonly preload: boolean;
}

const RANGES = {
  latin: 'U+0-24F,U+2000-22FF',
  cyrillic: 'U+401,U+406,U+410-44F,U+451,U+456,U+4B0-4B1',
  'cyrillic-ext': 'U+492-4AF,U+4BA-4BB,U+4D8-4E9',
} as const;
const TEXTS = { latin: LATIN, cyrillic: CYRILLIC, 'cyrillic-ext': KAZAKH } as const;

const FACES: readonly Face[] = (['Literata', 'Onest'] as const).flatMap((family) =>
  (['latin', 'cyrillic', 'cyrillic-ext'] as const).map((script) => ({
    family,
    script,
    file: `@fontsource-variable/${family.toLowerCase()}/files/${family.toLowerCase()}-${script}-wght-normal.woff2`,
    text: TEXTS[script],
    range: RANGES[script],
    preload: script === 'latin',
  })),
);

/** A subset face as built: its file name is hashed from its bytes. */
export interface BuiltFace {
  readonly family: string;
  readonly script: string;
  readonly fileName: string;
  readonly range: string;
  readonly preload: boolean;
  readonly bytes: Uint8Array;
}

async function build(face: Face, cache: Cache | undefined): Promise<BuiltFace> {
  const path = require.resolve(face.file);
  let bytes: Uint8Array;
  try {
    const options = { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } } as const;
    bytes = await subset(path, face.text, options, cache);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${path}: font-unreadable: the font could not be subset (${why}). Expected a variable WOFF2 of ${face.family}. Run npm ci to fetch it again.`,
      { cause },
    );
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { ...face, bytes, fileName: `assets/${face.family.toLowerCase()}-${face.script}-${hash}.woff2` };
}

let built: Promise<readonly BuiltFace[]> | undefined;
/** The faces the pages use, subset once a process to the characters of the project's languages. */
export function builtFaces(cache?: Cache): Promise<readonly BuiltFace[]> {
  built ??= Promise.all(FACES.map((face) => build(face, cache)));
  return built;
}

/**
 * `@font-face` rules for pages at one depth. `optional`: text is never repainted under a reader; a
 * slow first visit reads in the system's faces and the next page in ours. A stage is measured in our
 * faces, and nobody reads it before it stands: there they are swapped in.
 */
export function fontFaces(
  faces: readonly BuiltFace[],
  prefix: string,
  display: 'optional' | 'swap' = 'optional',
): string {
  return faces
    .map(
      (face) =>
        `@font-face{font-family:${face.family};font-weight:400 700;font-display:${display};src:url(${prefix}${face.fileName}) format("woff2");unicode-range:${face.range}}`,
    )
    .join('');
}

/** The font rules as a file, for the one page whose root is not known when it is built. */
export const FONT_SHEET = 'assets/fonts.css';

/** Serves the subset fonts in development. */
export function fonts(): Plugin {
  return {
    name: 'story:fonts',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!path.endsWith('.woff2')) return next();
        void builtFaces().then((faces) => {
          const face = faces.find((candidate) => path.endsWith(candidate.fileName));
          if (!face) return next();
          response.setHeader('Content-Type', 'font/woff2');
          response.end(face.bytes);
        }, next);
      });
    },
  };
}

/**
 * Fetches the faces of Latin words ahead where the page is at least so wide. Chromium holds the first paint for a
 * preloaded optional font: on a phone that costs more than the face is worth (measured: a third of a second), so
 * phones read their own faces until ours are there.
 * @param width a CSS length
 */
export function fontPreloads(faces: readonly BuiltFace[], prefix: string, width: string): readonly string[] {
  return faces
    .filter((face) => face.preload)
    .map(
      (face) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin media="(min-width: ${width})" href="${prefix}${face.fileName}" />`,
    );
}
