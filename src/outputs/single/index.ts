import { resolve } from 'node:path';
import type { Plugin, ViteBuilder } from 'vite';

export { singleDocument } from './document.ts';

const ENVIRONMENT = 'single';
const ENTRY = 'src/app/client.ts';
/** Modules of the site that fetch, and have their like in `src/app/single` that do not. */
const DOORS = /^\.\/(navigation|notes|offline)\.ts$/;

/**
 * Builds the site's own script once more as one module for the one file. What the site fetches, a page, its
 * notes, a worker, comes there from `src/app/single`; all else is the same.
 */
export function single(): Plugin {
  let root = process.cwd();
  return {
    name: 'unspun:single',
    enforce: 'pre',
    config: () => ({
      environments: {
        [ENVIRONMENT]: {
          consumer: 'client',
          build: {
            write: false,
            copyPublicDir: false,
            rolldownOptions: { input: { [ENVIRONMENT]: ENTRY }, output: { codeSplitting: false } },
          },
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    resolveId(source, importer) {
      const door =
        this.environment.name === ENVIRONMENT && importer === resolve(root, ENTRY)
          ? DOORS.exec(source)
          : null;
      return door ? resolve(root, `src/app/single/${door[1] ?? ''}.ts`) : null;
    },
  };
}

/** The whole script and the late style of the one file. */
export interface SingleBundle {
  readonly script: string;
  readonly late: string;
}

/** Builds script and style of the one file. */
export async function singleBundle(builder: ViteBuilder): Promise<SingleBundle> {
  const environment = builder.environments[ENVIRONMENT];
  if (!environment) throw new Error('The one file: its plugin is not in vite.config.ts.');
  const built = await builder.build(environment);
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The one file: the bundler gave nothing.');
  const scripts = output.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const [script] = scripts;
  if (script === undefined || scripts.length > 1)
    throw new Error(
      `The one file: ${scripts.length} scripts instead of one; something in ${ENTRY} splits it.`,
    );
  const late = output.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  return { script, late: late.join('') };
}
