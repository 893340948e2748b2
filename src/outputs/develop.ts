import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { embedDocument } from './embed/document.ts';
import { EMBED_ENTRY } from './embed/index.ts';
import { embedLinks } from './embed/links.ts';
import { APP_MODULE, appModule } from './shared/app-module.ts';
import { documentOf, notesDocument } from './shared/document.ts';
import { builtFaces } from './shared/fonts.ts';
import { CLIENT_ENTRY } from './site/index.ts';
import { identityOf } from './story/identity.ts';
import { siteLinks } from './site/links.ts';

/** The page at an address as the development server shows it; `null` where it can render none. */
export async function developmentPage(
  server: ViteDevServer,
  root: string,
  url: string,
): Promise<string | null> {
  const environment = server.environments['ssr'];
  if (!environment || !isRunnableDevEnvironment(environment)) return null;
  const app = appModule(await environment.runner.import(`/${APP_MODULE}`));
  const path = (url.split(/[?#]/)[0] ?? '/').replace(/^\//, '').replace(/index\.html$/, '');
  const pages = app.renderSite({ links: siteLinks('/'), files: {}, notesBeside: true });
  const beside = pages.find(({ path: page, notes }) => notes !== null && `${page}notes.html` === path);
  if (beside?.notes) return notesDocument(beside, beside.notes);
  const template = await readFile(resolve(root, 'index.html'), 'utf8');
  const embedded = app.renderEmbeds(embedLinks).find((candidate) => candidate.path === path);
  const shared = { styles: app.pageStyles, faces: await builtFaces() };
  if (embedded) {
    const assets = { entry: EMBED_ENTRY, ...shared };
    return server.transformIndexHtml(
      url,
      embedDocument(template, embedded, assets, { policy: false, site: undefined }),
    );
  }
  const page =
    pages.find((candidate) => candidate.path === path) ??
    pages.find((candidate) => candidate.path === '404.html');
  if (!page) return null;
  const assets = { entry: CLIENT_ENTRY, late: null, installable: false, ...shared };
  return server.transformIndexHtml(
    url,
    documentOf(template, page, assets, {
      site: undefined,
      root: '/',
      policy: false,
      brand: identityOf(root).brand,
    }),
  );
}
