import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { CompiledStory, Story } from '../../../model/index.ts';
import { dataTexts } from '../../4-emit/data/index.ts';
import { chartSvg, type ChartStyle } from './chart-svg.ts';
import { pngsOf } from './chart-png.ts';

const FOLDER = 'data';
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Data stands once for all languages, in the first that is declared. */
function firstStory(compiled: CompiledStory): Story {
  const [story] = Object.values(compiled);
  if (!story) throw new Error('The story passed the checks in no language.');
  return story;
}

/** Pictures drawn before, below the repository's root. */
export const PICTURES = 'node_modules/.cache/unspun/pictures';

/**
 * Every file of open data, by path below `data/`.
 *
 * @param site the address of the site, where it is known
 * @param kept a folder for pictures that need not be drawn again
 */
export async function dataFiles(
  story: Story,
  style: ChartStyle,
  { site, kept }: { site?: string | undefined; kept?: string } = {},
): Promise<Files> {
  const charts = Object.values(story.charts);
  const svgs = charts.map((chart) => chartSvg(chart, story, style, site));
  const pngs = await pngsOf(svgs, kept);
  return new Map<string, string | Uint8Array>([
    ...dataTexts(story, site),
    ...charts.flatMap(({ id }, index): [string, string | Uint8Array][] => [
      [`charts/${id}.svg`, svgs[index] ?? ''],
      [`charts/${id}.png`, pngs[index] ?? new Uint8Array()],
    ]),
  ]);
}

/** The style sheets a chart is drawn with, from the repository's root. */
export async function chartStyle(root: string): Promise<ChartStyle> {
  const read = (path: string) => readFile(resolve(root, path), 'utf8');
  return { charts: await read('src/charts/charts.css'), tokens: await read('src/ui/styles/tokens.css') };
}

/**
 * Emits the open data with the client build and serves it in development.
 *
 * @param compiled the compiled story as it stands when data is asked for
 */
export function data(compiled: () => CompiledStory): Plugin {
  let root = process.cwd();
  let made: { readonly story: Story; readonly files: Promise<Files> } | undefined;

  function files(): Promise<Files> {
    const story = firstStory(compiled());
    if (made?.story !== story) {
      const site = process.env['SITE_URL'];
      made = {
        story,
        files: chartStyle(root).then((style) =>
          dataFiles(story, style, { site, kept: resolve(root, PICTURES) }),
        ),
      };
    }
    return made.files;
  }

  return {
    name: 'unspun:data',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [path, source] of await files())
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${path}`, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, path] = /^\/data\/([^?]+)/.exec(request.url ?? '') ?? [];
        if (path === undefined) return next();
        files().then((all) => {
          const file = all.get(decodeURIComponent(path));
          if (file === undefined) return next();
          response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain; charset=utf-8');
          response.end(file);
        }, next);
      });
    },
  };
}
