import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

try {
  const entry = fileURLToPath(new URL('../cli.ts', import.meta.url));
  const { module } = await runnerImport(entry, {
    root,
    configFile: false,
    envFile: false,
    logLevel: 'error',
  });
  process.exitCode = module.run(process.argv.slice(2), { root, print: (line) => console.log(line) });
} catch (error) {
  // A fault of the compiler itself, not of the story: one line, since a stack helps no author.
  console.error(`story:check failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
