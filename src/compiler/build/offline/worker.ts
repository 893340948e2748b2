import { resolve } from 'node:path';
import { build } from 'vite';

/** Bundles one of the workers of src/offline/worker into a classic script: modules in workers are too new for old phones. */
export async function bundledWorker(root: string, name: 'main' | 'off'): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve(root, `src/offline/worker/${name}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js` },
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`src/offline/worker/${name}.ts: the bundler gave no script.`);
  return chunk.code.trim();
}
