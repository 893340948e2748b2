import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { entryOf, type Bundle } from '../shared/bundle.ts';

const ENVIRONMENT = 'single';
const ENTRY = 'src/app/client.ts';
/** Modules of the site that fetch, and have their like in `src/app/single` that do not. */
const DOORS = /^\.\/(navigation|notes|offline)\.ts$/;

/**
 * Builds the site's own script once more as one module for the one file. What the site fetches, a page, its
 * notes, a worker, comes there from `src/app/single`; all else is the same.
 */
export function singlePlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'story:single',
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

/** Script and style of the one file, out of its bundle. */
export function singleBundle(bundle: Bundle): SingleBundle {
  if (bundle.chunks.length > 1)
    throw new Error(
      `The one file: ${bundle.chunks.length} scripts instead of one; something in ${ENTRY} splits it.`,
    );
  return { script: entryOf(bundle).code, late: bundle.styles.map(({ source }) => source).join('') };
}
