import type { Plugin } from 'vite';
import { editionRoot, LOADER_FILE } from '../../model/index.ts';
import type { Output } from '../output.ts';
import { entryOf, type Bundle } from '../shared/bundle.ts';
import { classicScript } from '../shared/classic-script.ts';
import { BUILD_FOLDER } from '../shared/folder.ts';
import { writeEmbedCosts } from './costs.ts';
import { embedDocument } from './document.ts';
import { embedLinks } from './links.ts';

const ENVIRONMENT = 'embed';
export const EMBED_ENTRY = 'src/app/embed.ts';
const LOADER_ENTRY = 'src/embed/loader/main.ts';
/** Scripts of embeds stand apart: readers keep none of them, and hosts' readers are sent none of the reader's. */
const ASSETS = 'assets/embed';

/** Where the newest edition is named, and what an edition needs of the files it shares with others. */
const LATEST = 'editions/latest.json';
const FILES = 'files.json';

/** The environment in which the script of embeds is built. */
function plugin(): Plugin {
  return {
    name: 'story:embed',
    config: () => ({
      environments: {
        [ENVIRONMENT]: {
          consumer: 'client',
          build: {
            outDir: BUILD_FOLDER,
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: {
              input: { [ENVIRONMENT]: EMBED_ENTRY },
              output: {
                entryFileNames: `${ASSETS}/[name]-[hash].js`,
                chunkFileNames: `${ASSETS}/[name]-[hash].js`,
                assetFileNames: `${ASSETS}/[name]-[hash][extname]`,
              },
            },
          },
        },
      },
    }),
  };
}

/** Paths of the files of a bundle, sorted. */
const filesOf = ({ chunks, styles }: Bundle) => [...chunks, ...styles].map(({ fileName }) => fileName).sort();

/**
 * Every embed page, live and frozen, their script and the loader. A frozen page shares its scripts and fonts with
 * all others by hash; `editions/<edition>/files.json` lists them, for those who publish the next edition and keep
 * this one.
 */
export const embed: Output = {
  id: 'embed',
  async write(context) {
    const { cache, faces, folder, site, template } = context;
    const app = await context.app();
    const bundle = await context.bundle(ENVIRONMENT);
    const pages = app.renderEmbeds(embedLinks);
    const [first] = pages;
    if (!first) throw new Error('Embeds: the story has no page to embed.');
    const { edition } = first;
    const assets = { entry: entryOf(bundle).fileName, styles: app.pageStyles, faces };
    for (const page of pages)
      await folder.write(
        `${page.path}index.html`,
        embedDocument(template, page, assets, { policy: true, site }),
      );
    await folder.write(LOADER_FILE, await classicScript(context.root, LOADER_ENTRY));
    await folder.write(LATEST, JSON.stringify({ edition }));
    const files = [...filesOf(bundle), ...faces.map(({ fileName }) => fileName)];
    await folder.write(`${editionRoot(edition)}${FILES}`, JSON.stringify({ edition, files }));
    await writeEmbedCosts(folder, bundle, cache);
    context.info(`embeds: ${pages.length / 2} pages, live and at edition ${edition}`);
  },
  plugin,
};
