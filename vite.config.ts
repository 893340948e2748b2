import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { cards } from './src/outputs/cards/plugin.ts';
import { data } from './src/outputs/data/plugin.ts';
import { embed } from './src/outputs/embed/index.ts';
import { fonts } from './src/outputs/shared/fonts.ts';
import { prerender, SITE_FOLDER } from './src/outputs/build.ts';
import { single } from './src/outputs/single/index.ts';
import { story } from './src/outputs/story/plugin.ts';

const told = story();

export default defineConfig({
  // Relative, so that one build works below any base path.
  base: './',
  appType: 'custom',
  publicDir: 'public',
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
