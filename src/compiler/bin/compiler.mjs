import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
/** What the command line is made of: a change in any of these makes the bundle anew. */
const ROOMS = ['src/compiler', 'src/model', 'src/i18n', 'src/charts'];

/** A name for the state of the compiler's own code. */
function stateOfCode() {
  const hash = createHash('sha256')
    .update(process.version)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const room of ROOMS)
    for (const file of readdirSync(join(root, room), { recursive: true }).map(String).sort())
      if (/\.(ts|mjs|json)$/.test(file)) hash.update(file).update(readFileSync(join(root, room, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The compiler's command line as a module. Vite turns its TypeScript into one file the first time and
 * after every change of the compiler; otherwise that file is imported as it stands, since checking a
 * story should take no longer than reading it.
 */
export async function loadCompiler() {
  const kept = join(root, 'node_modules/.cache/story/compiler');
  const folder = join(kept, stateOfCode());
  const bundle = join(folder, 'cli.mjs');
  if (!existsSync(bundle)) {
    rmSync(kept, { recursive: true, force: true });
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      envFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: join(root, 'src/compiler/cli.ts'),
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
      },
    });
  }
  return { root, compiler: await import(pathToFileURL(bundle).href) };
}
