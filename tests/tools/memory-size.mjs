/**
 * What remembering adds to a page before a panel is opened: `src/memory` with idb, bundled alone as the site is. Left out
 * are imports and exports (`transfer`), fetched when a panel asks for it, and the settings of `src/model`, which the first paint reads already.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { parse } from 'yaml';

/** The build gives every bundle the id and brand of its story: src/model/identity.ts. */
const { id, brand } = parse(readFileSync(`${process.env.STORY_DIR ?? 'src/story'}/story.yaml`, 'utf8'));
const MEMORY = fileURLToPath(new URL('../../src/memory/index.ts', import.meta.url));
/** What every page holds already: Vite's way to fetch a lazy part, and how settings are read. */
const HELD = [
  [/preload-helper/, 'export const __vitePreload = (fetch) => fetch();'],
  [/src\/model\/settings\.ts$/, 'export const SETTING_READERS = globalThis.held;'],
];
const withoutHeld = {
  name: 'without-held',
  enforce: 'pre',
  load: (id) => HELD.find(([file]) => file.test(id))?.[1] ?? null,
};

/** Bytes after brotli 11. */
export async function memorySize() {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    define: { __STORY_ID__: JSON.stringify(id), __STORY_BRAND__: JSON.stringify(brand) },
    plugins: [withoutHeld],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: MEMORY,
        external: (id) => id.includes('transfer/index'),
        preserveEntrySignatures: 'strict',
        treeshake: { manualPureFunctions: ['replaceTraps'] },
      },
    },
  });
  return output.reduce((sum, { code = '' }) => sum + brotliCompressSync(code).length, 0);
}
