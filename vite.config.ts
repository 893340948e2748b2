import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { storyFolder } from './src/compiler/1-read/story-folder.ts';
import { outputs } from './src/outputs/build.ts';
import { identityConstants } from './src/outputs/story/identity.ts';
import { story } from './src/outputs/story/plugin.ts';

const told = story();

export default defineConfig({
  // Relative, so that one build works below any base path.
  base: './',
  appType: 'custom',
  publicDir: 'public',
  define: identityConstants(process.cwd()),
  resolve: { alias: { '@story': resolve(storyFolder(process.cwd())) } },
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    told,
    outputs(told.api.compiled),
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
