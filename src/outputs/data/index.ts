import { extname } from 'node:path';
import type { Plugin } from 'vite';
import type { CompiledStory, Story } from '../../model/index.ts';
import type { Output } from '../output.ts';
import { Cache } from '../shared/cache.ts';
import { dataFiles, type DataFiles } from './files.ts';

const FOLDER = 'data/';
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Data stands once for all languages, in the first that is declared. */
function firstStory(compiled: CompiledStory): Story {
  const [story] = Object.values(compiled);
  if (!story) throw new Error('The story passed the checks in no language.');
  return story;
}

/** Serves the open data in development. */
function served(compiled: () => CompiledStory): Plugin {
  let root = process.cwd();
  let made: { readonly story: Story; readonly files: Promise<DataFiles> } | undefined;

  function files(): Promise<DataFiles> {
    const story = firstStory(compiled());
    if (made?.story !== story)
      made = { story, files: dataFiles(story, root, new Cache(root), process.env['SITE_URL']) };
    return made.files;
  }

  return {
    name: 'story:data',
    configResolved(config) {
      root = config.root;
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

/** The open data: tables, citations, and every chart as table and picture. */
export const data: Output = {
  id: 'data',
  async write({ stories, root, folder, cache, site }) {
    for (const [path, content] of await dataFiles(firstStory(stories), root, cache, site))
      await folder.write(`${FOLDER}${path}`, content);
  },
  offers: (_language, { folder }) => folder.written(FOLDER).map(([path, bytes]) => ({ path, bytes })),
  plugin: served,
};
