import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRunnableDevEnvironment, type Plugin, type ViteBuilder, type ViteDevServer } from 'vite';
import type { PageStyles, RenderEmbeds, RenderSite, SiteFilesOf } from '../app/pages.ts';
import { SINGLE_FILE, type FileSizes } from '../model/index.ts';
import { documentOf, notesDocument, type ClientAssets } from './shared/document.ts';
import { embedDocument } from './embed/document.ts';
import { EMBED_ENTRY, writeEmbeds } from './embed/index.ts';
import { builtFaces } from './shared/fonts.ts';
import { writeFrameRules } from './site/frame-rules.ts';
import { offlineIsOff, travel } from './offline/index.ts';
import { pngSize } from './shared/png-size.ts';
import { singleBundle, singleDocument } from './single/index.ts';

const SERVER_ENTRY = 'src/app/server.ts';
const CLIENT_ENTRY = 'src/app/client.ts';
const WORK = 'node_modules/.cache/unspun';
/** The site as it is built, before it replaces `dist`. */
export const SITE_FOLDER = join(WORK, 'site');

interface ServerModule {
  readonly renderSite: RenderSite;
  readonly renderEmbeds: RenderEmbeds;
  readonly pageStyles: PageStyles;
  readonly siteFiles: SiteFilesOf;
}

function isServerModule(value: unknown): value is ServerModule {
  return typeof value === 'object' && value !== null && 'renderSite' in value && 'pageStyles' in value;
}

async function serverModule(specifier: string): Promise<ServerModule> {
  const loaded: unknown = await import(specifier);
  if (!isServerModule(loaded)) throw new Error(`${SERVER_ENTRY} must export renderSite and pageStyles.`);
  return loaded;
}

/** Absolute address of the published site, for links that must be absolute; unset, they are left out. */
function siteAddress(warn: (message: string) => void): string | undefined {
  const site = process.env['SITE_URL'];
  if (!site)
    warn(
      'SITE_URL is not set: absolute addresses are left out, and with them oEmbed, the pictures of cards and canonical links. In Safari, sandboxed embeds stay plain documents.',
    );
  return site && new URL(site.endsWith('/') ? site : `${site}/`).href;
}

/** Where the site is served from, for the page of unknown addresses, which can stand at any depth. */
const siteRoot = () => process.env['SITE_BASE'] ?? '/';

/** Sizes of the files of open data that were built, by path below `data/`. */
async function dataSizes(folder: string): Promise<FileSizes> {
  const root = join(folder, 'data');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map(
      async (file) => [file.slice(root.length + 1).replaceAll(sep, '/'), (await stat(file)).size] as const,
    ),
  );
  return Object.fromEntries(sizes);
}

/** What pages are written from, besides their words. */
interface Site {
  readonly root: string;
  readonly template: string;
  /** Absolute address of the published site, where it is known. */
  readonly site: string | undefined;
  /** Where errors in the story are reported, where there is such a place. */
  readonly issues: string | undefined;
}

/** Writes the file in the pocket and returns its size. */
async function writeSingle(
  server: ServerModule,
  folder: string,
  { root, template, site, issues }: Site,
  builder: ViteBuilder,
): Promise<number> {
  const text = singleDocument(template, {
    ...(await singleBundle(builder)),
    pages: server.renderSite({}, { site, issues }),
    styles: server.pageStyles,
    faces: await builtFaces(),
    icon: await readFile(resolve(root, 'public/icon.svg'), 'utf8'),
    site,
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, SINGLE_FILE), text);
  const bytes = Buffer.byteLength(text);
  builder.config.logger.info(`single file: ${SINGLE_FILE}, ${(bytes / 1e6).toFixed(2)} MB`);
  return bytes;
}

async function writePages(
  server: ServerModule,
  folder: string,
  { assets, template, site, issues }: Site & { readonly assets: ClientAssets },
  single: number,
) {
  const sizes = { ...(await dataSizes(folder)), [SINGLE_FILE]: single };
  const pages = server.renderSite(sizes, { site, issues });
  for (const page of pages) {
    const file = join(folder, page.path.endsWith('.html') ? page.path : join(page.path, 'index.html'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, documentOf(template, page, assets, { site, root: siteRoot(), policy: true }));
    if (page.notes !== null)
      await writeFile(join(dirname(file), 'notes.html'), notesDocument(page, page.notes));
  }
  await writeFrameRules(folder, pages);
}

async function newest(folder: string, stem: string, type: 'js' | 'css' = 'js'): Promise<string> {
  const name = (await readdir(folder)).find(
    (file) => file.startsWith(stem) && file.replace('.mjs', '.js').endsWith(`.${type}`),
  );
  if (!name) throw new Error(`${folder}: the build left no ${stem} ${type} file.`);
  return name;
}

async function developmentPage(server: ViteDevServer, root: string, url: string): Promise<string | null> {
  const environment = server.environments['ssr'];
  if (!environment || !isRunnableDevEnvironment(environment)) return null;
  const loaded: unknown = await environment.runner.import(`/${SERVER_ENTRY}`);
  if (!isServerModule(loaded)) throw new Error(`${SERVER_ENTRY} must export renderSite and pageStyles.`);
  const path = (url.split(/[?#]/)[0] ?? '/').replace(/^\//, '').replace(/index\.html$/, '');
  const pages = loaded.renderSite({});
  const beside = pages.find(({ path: page, notes }) => notes !== null && `${page}notes.html` === path);
  if (beside?.notes) return notesDocument(beside, beside.notes);
  const template = await readFile(resolve(root, 'index.html'), 'utf8');
  const embedded = loaded.renderEmbeds().find((candidate) => candidate.path === path);
  if (embedded) {
    const assets = { entry: EMBED_ENTRY, styles: loaded.pageStyles, faces: await builtFaces() };
    return server.transformIndexHtml(
      url,
      embedDocument(template, embedded, assets, { policy: false, site: undefined }),
    );
  }
  const page =
    pages.find((candidate) => candidate.path === path) ??
    pages.find((candidate) => candidate.path === '404.html');
  if (!page) return null;
  const assets = {
    entry: CLIENT_ENTRY,
    late: null,
    styles: loaded.pageStyles,
    faces: await builtFaces(),
    installable: false,
  };
  return server.transformIndexHtml(
    url,
    documentOf(template, page, assets, { site: undefined, root: '/', policy: false }),
  );
}

/**
 * Prerenders every page without a framework: the client is built, the server entry is built and
 * imported, and each page it renders is written into the template. All of it happens beside `dist`,
 * which is replaced only when everything succeeded.
 */
export function prerender(): Plugin {
  let root = process.cwd();
  return {
    name: 'unspun:prerender',
    config(config) {
      root = resolve(config.root ?? process.cwd());
      return {
        environments: {
          ssr: {
            build: {
              outDir: join(WORK, 'server'),
              emptyOutDir: true,
              cssMinify: true,
              rolldownOptions: { input: SERVER_ENTRY },
            },
          },
          client: {
            build: {
              outDir: SITE_FOLDER,
              emptyOutDir: true,
              rolldownOptions: {
                input: { client: CLIENT_ENTRY },
                output: { entryFileNames: 'assets/[name]-[hash].js' },
              },
            },
          },
        },
        builder: {
          sharedConfigBuild: true,
          async buildApp(builder) {
            const { ssr, client } = builder.environments;
            if (!ssr || !client) throw new Error('The build needs an ssr and a client environment.');
            await builder.build(ssr);
            const serverFile = resolve(
              root,
              WORK,
              'server',
              await newest(resolve(root, WORK, 'server'), 'server'),
            );
            const server = await serverModule(`${pathToFileURL(serverFile).href}?${Date.now()}`);
            const parts = {
              root,
              template: await readFile(resolve(root, 'index.html'), 'utf8'),
              site: siteAddress((message) => builder.config.logger.warn(message)),
              issues: process.env['ISSUES_URL'],
            };
            if (builder.config.mode === 'single')
              return void (await writeSingle(server, resolve(root, 'dist-single'), parts, builder));
            await builder.build(client);
            const site = resolve(root, SITE_FOLDER);
            const single = await writeSingle(server, site, parts, builder);
            const entry = `assets/${await newest(join(site, 'assets'), 'client-')}`;
            const late = `assets/${await newest(join(site, 'assets'), 'client-', 'css')}`;
            const assets = {
              entry,
              late,
              styles: server.pageStyles,
              faces: await builtFaces(),
              installable: !offlineIsOff(),
            };
            await writePages(server, site, { ...parts, assets }, single);
            const embeds = {
              root,
              folder: site,
              template: parts.template,
              site: parts.site,
              pages: server.renderEmbeds(),
              styles: server.pageStyles,
              faces: assets.faces,
            };
            builder.config.logger.info(await writeEmbeds(builder, embeds));
            const files = server.siteFiles({
              site: parts.site,
              pictureSize: (path) => pngSize(join(site, path)),
            });
            builder.config.logger.info(await travel(root, site, files, siteRoot()));
            const dist = resolve(root, 'dist');
            await rm(dist, { recursive: true, force: true });
            await rename(site, dist);
          },
        },
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
}
