import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteBuilder } from 'vite';
import type { AppModule } from '../app/pages.ts';
import type { CompiledStory } from '../model/index.ts';
import { developmentPage } from './develop.ts';
import { OUTPUTS } from './index.ts';
import { writeInOrder } from './order.ts';
import type { BuildContext, Output } from './output.ts';
import { APP_MODULE, appModule } from './shared/app-module.ts';
import { bundleOf, entryOf, type Bundle } from './shared/bundle.ts';
import { Cache } from './shared/cache.ts';
import { BUILD_FOLDER, OutputFolder, WORK } from './shared/folder.ts';
import { builtFaces, fonts } from './shared/fonts.ts';

const SERVER = join(WORK, 'server');
/** `vite build --mode single` writes one output alone, into a folder of its own. */
const ALONE = 'single';

/** Absolute address of the published site, for links that must be absolute; unset, they are left out. */
function siteAddress(warn: (message: string) => void): string | undefined {
  const site = process.env['SITE_URL'];
  if (!site)
    warn(
      'SITE_URL is not set: absolute addresses are left out, and with them oEmbed, the pictures of cards and canonical links. In Safari, sandboxed embeds stay plain documents.',
    );
  return site && new URL(site.endsWith('/') ? site : `${site}/`).href;
}

/** Builds each environment once. One after another: the bundler uses all cores for each. */
function bundler(builder: ViteBuilder): (name: string) => Promise<Bundle> {
  const bundles = new Map<string, Promise<Bundle>>();
  let last: Promise<unknown> = Promise.resolve();
  return (name) => {
    const known = bundles.get(name);
    if (known) return known;
    const bundle = last.then(() => bundleOf(builder, name));
    last = bundle.catch(() => undefined);
    bundles.set(name, bundle);
    return bundle;
  };
}

async function loadApp(root: string, bundle: Bundle): Promise<AppModule> {
  const file = resolve(root, SERVER, entryOf(bundle).fileName);
  const loaded: unknown = await import(`${pathToFileURL(file).href}?${Date.now()}`);
  return appModule(loaded);
}

async function contextOf(
  builder: ViteBuilder,
  root: string,
  stories: CompiledStory,
  written: readonly Output[],
): Promise<BuildContext> {
  const { logger } = builder.config;
  const site = siteAddress((message) => logger.warn(message));
  const bundle = bundler(builder);
  const cache = new Cache(root);
  const app = bundle('ssr').then((server) => loadApp(root, server));
  // Whoever renders pages reports its failure.
  app.catch(() => undefined);
  const context: BuildContext = {
    root,
    stories,
    app: () => app,
    template: await readFile(resolve(root, 'index.html'), 'utf8'),
    folder: new OutputFolder(resolve(root, BUILD_FOLDER)),
    cache,
    faces: await builtFaces(cache),
    site,
    base: process.env['SITE_BASE'] ?? '/',
    issues: process.env['ISSUES_URL'],
    bundle,
    downloads: (language) => written.flatMap((output) => output.offers?.(language, context) ?? []),
    info: (message) => logger.info(message),
  };
  return context;
}

/** Writes every output, or one alone, and replaces what an earlier build left. */
async function buildOutputs(
  builder: ViteBuilder,
  root: string,
  compiled: () => CompiledStory,
): Promise<void> {
  const alone = builder.config.mode === ALONE;
  const wanted = OUTPUTS.filter(({ id }) => !alone || id === ALONE);
  const written: Output[] = [];
  const context = await contextOf(builder, root, compiled(), written);
  await context.folder.clear();
  // Bundles are begun before the outputs that wait for others ask for them.
  if (!alone)
    for (const name of Object.keys(builder.environments)) context.bundle(name).catch(() => undefined);
  await writeInOrder(wanted, async (output) => {
    await output.write(context);
    written.push(output);
  });
  await context.folder.replace(resolve(root, alone ? `dist-${ALONE}` : 'dist'));
}

/**
 * Builds all outputs without a framework: the app is bundled for the server and imported, and each output writes
 * its files. All of it happens beside `dist`, which is replaced only when everything succeeded.
 */
export function outputs(compiled: () => CompiledStory): Plugin[] {
  let root = process.cwd();
  const main: Plugin = {
    name: 'story:outputs',
    config(config) {
      root = resolve(config.root ?? process.cwd());
      return {
        environments: {
          ssr: {
            build: {
              outDir: SERVER,
              emptyOutDir: true,
              cssMinify: true,
              rolldownOptions: { input: APP_MODULE },
            },
          },
        },
        builder: { sharedConfigBuild: true, buildApp: (builder) => buildOutputs(builder, root, compiled) },
      };
    },
    configureServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next();
          developmentPage(server, root, request.originalUrl ?? '/').then((html) => {
            if (html === null) return next();
            response.setHeader('Content-Type', 'text/html');
            response.end(html);
          }, next);
        });
      };
    },
  };
  return [...OUTPUTS.flatMap((output) => output.plugin?.(compiled) ?? []), fonts(), main];
}
