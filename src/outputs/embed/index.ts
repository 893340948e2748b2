import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin, ViteBuilder } from 'vite';
import type { PageStyles, RenderedPage } from '../../app/pages.ts';
import { editionRoot, LOADER_FILE } from '../../model/index.ts';
import { classicScript } from '../shared/classic-script.ts';
import type { BuiltFace } from '../shared/fonts.ts';
import { writeEmbedCosts } from './costs.ts';
import { embedDocument } from './document.ts';

const ENVIRONMENT = 'embed';
export const EMBED_ENTRY = 'src/app/embed.ts';
const LOADER_ENTRY = 'src/embed/loader/main.ts';
/** Scripts of embeds stand apart: readers keep none of them, and hosts' readers are sent none of the reader's. */
const ASSETS = 'assets/embed';

/** Where the newest edition is named, and what an edition needs of the files it shares with others. */
const LATEST = 'editions/latest.json';
const FILES = 'files.json';

/** Adds the environment in which the script of embeds is built. @param outDir folder of the built site */
export function embed(outDir: string): Plugin {
  return {
    name: 'unspun:embed',
    config: () => ({
      environments: {
        [ENVIRONMENT]: {
          consumer: 'client',
          build: {
            outDir,
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

/** What embeds are written from. */
export interface EmbedParts {
  readonly root: string;
  /** Folder of the built site. */
  readonly folder: string;
  readonly template: string;
  /** Absolute address of the published site, where it is known. */
  readonly site: string | undefined;
  readonly pages: readonly RenderedPage[];
  readonly styles: PageStyles;
  readonly faces: readonly BuiltFace[];
}

async function write(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/**
 * Builds the script of embeds, the loader and every embed page, live and frozen. A frozen page shares its scripts
 * and fonts with all others by hash; `editions/<edition>/files.json` lists them, for those who publish the next
 * edition and keep this one. Returns what the build should say.
 */
export async function writeEmbeds(builder: ViteBuilder, parts: EmbedParts): Promise<string> {
  const { root, folder, template, site, pages, styles, faces } = parts;
  const environment = builder.environments[ENVIRONMENT];
  const [first] = pages;
  if (!environment) throw new Error('Embeds: their plugin is not in vite.config.ts.');
  if (!first) throw new Error('Embeds: the story has no page to embed.');
  const output = await builder.build(environment);
  const built = (await readdir(join(folder, ASSETS))).sort().map((name) => `${ASSETS}/${name}`);
  const entry = built.find((path) => /\/embed-[\w-]+\.js$/.test(path));
  if (!entry) throw new Error(`${EMBED_ENTRY}: the build left no script in ${ASSETS}.`);
  for (const page of pages)
    await write(
      folder,
      `${page.path}index.html`,
      embedDocument(template, page, { entry, styles, faces }, { policy: true, site }),
    );
  await write(folder, LOADER_FILE, await classicScript(root, LOADER_ENTRY));
  await writeEmbedCosts(folder, output);
  const { edition } = first;
  await write(folder, LATEST, JSON.stringify({ edition }));
  const files = [...built, ...faces.map(({ fileName }) => fileName)];
  await write(folder, `${editionRoot(edition)}${FILES}`, JSON.stringify({ edition, files }));
  return `embeds: ${pages.length / 2} pages, live and at edition ${edition}`;
}
