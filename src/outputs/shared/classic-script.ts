import { resolve } from 'node:path';
import { build } from 'vite';
import { identityConstants } from '../story/identity.ts';

/** Bundles a module and what it imports into one classic script: for workers, and for other people's pages. */
export async function classicScript(root: string, entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    define: identityConstants(root),
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve(root, entry),
        output: { format: 'iife', entryFileNames: 'script.js' },
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry}: the bundler gave no script.`);
  return chunk.code.trim();
}
