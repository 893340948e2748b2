import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { storyFolder } from './src/compiler/1-read/story-folder.ts';
import { cards } from './src/compiler/build/cards/plugin.ts';
import { data } from './src/compiler/build/data/plugin.ts';
import { embed } from './src/compiler/build/embed/index.ts';
import { fonts } from './src/compiler/build/fonts.ts';
import { prerender, SITE_FOLDER } from './src/compiler/build/prerender.ts';
import { single } from './src/compiler/build/single/index.ts';
import { story } from './src/compiler/build/story.ts';

const told = story();

export default defineConfig({
  // Relative, so that one build works below any base path.
  base: './',
  appType: 'custom',
  publicDir: 'public',
  resolve: { alias: { '@story': resolve(storyFolder(process.cwd())) } },
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    told,
    data(told.api.compiled),
    cards(told.api.compiled),
    fonts(),
    single(),
    embed(SITE_FOLDER),
    prerender(),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // idb's shortcuts and async iterators, a third of it, which src/memory does without.
      treeshake: { manualPureFunctions: ['replaceTraps'] },
    },
  },
});
