import { createHash } from 'node:crypto';
import type { PageStyles, RenderedPage } from '../../app/pages.ts';
import { attributeText as escape, linkedData, sharing } from './head.ts';
import { fontFaces, fontPreloads, FONT_SHEET, type BuiltFace } from './fonts.ts';
import { dataLate } from '../../model/page/index.ts';

/** What a page needs from the client build. */
export interface ClientAssets {
  /** Path of the entry script below the site's root. */
  readonly entry: string;
  /** Inline styles by kind of page: the critical one of the whole site, and what the kind needs besides. */
  readonly styles: PageStyles;
  /** Path of the style that can wait; `null` where the script brings it, in development. */
  readonly late: string | null;
  readonly faces: readonly BuiltFace[];
  /** Whether pages name the manifest, and with it the root their worker serves. */
  readonly installable: boolean;
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of every page. No inline script; inline styles by hash: the critical style, the same on
 * all pages; one of its kind, on pages that are no chapter; the font rules, the same on all of one depth.
 * Frames on the one page that shows what embeds look like.
 *
 * @param own where our own files are
 */
export function contentSecurityPolicy(
  styles: readonly string[],
  { frames = false, own = "'self'" }: { readonly frames?: boolean; readonly own?: string } = {},
): string {
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own} ${styles.map(sha256).join(' ')}`,
    `img-src ${own} data:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types story-page story-worker svelte-trusted-html',
  ].join('; ');
}

/** Address of the site's root from a page; the page of unknown addresses can stand at any depth. */
export function prefixOf(page: Pick<RenderedPage, 'path'>, root: string): string {
  return page.path === '404.html' ? root : '../'.repeat(page.path.split('/').length - 1) || './';
}

/**
 * The document of a page's notes, fetched when someone asks for one of its numbers. A plain page if opened by
 * itself: its address is no secret, and no search engine should list it.
 */
export function notesDocument(page: RenderedPage, notes: string): string {
  return `<!doctype html><html lang="${page.language}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><meta name="robots" content="noindex" /><meta name="edition" content="${page.edition}" /><title>${escape(page.title)}</title></head><body>${notes}</body></html>`;
}

/** Fills the one template with a rendered page. `site` is the absolute address, where it is known. */
export function documentOf(
  template: string,
  page: RenderedPage,
  assets: ClientAssets,
  options: {
    readonly site: string | undefined;
    readonly root: string;
    readonly policy: boolean;
    readonly brand: string;
  },
): string {
  const prefix = prefixOf(page, options.root);
  // The page of unknown addresses is moved to another root by the worker, which must not touch a hashed style.
  const movable = page.path === '404.html';
  const faces = fontFaces(assets.faces, prefix, page.kind === 'present' ? 'swap' : 'optional');
  const styles = [...assets.styles[page.kind], ...(movable ? [] : [faces])];
  // For print at once, for the screen when the script says so: even a style sheet at the end of the body
  // would hold up the first paint. Unscripted pages have it plainly.
  const address = `rel="stylesheet" href="${prefix}${assets.late}"`;
  const late = assets.late ? `<link ${address} media="print" ${dataLate.name} />` : '';
  const plain = assets.late ? `<link ${address} />` : '';
  const head = [
    options.policy
      ? `<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurityPolicy(styles, { frames: page.kind === 'builder' }))}" />`
      : '',
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}" />`,
    `<meta name="edition" content="${page.edition}" />`,
    `<meta name="theme-color" content="#f6f7f3" media="(prefers-color-scheme: light)" />`,
    `<meta name="theme-color" content="#12153a" media="(prefers-color-scheme: dark)" />`,
    ...sharing(page, options.site, options.brand),
    ...linkedData(page),
    ...styles.map((style) => `<style>${style}</style>`),
    ...(movable ? [`<link rel="stylesheet" href="${prefix}${FONT_SHEET}" />`] : []),
    ...fontPreloads(assets.faces, prefix, '56em'),
    `<link rel="icon" type="image/svg+xml" href="${prefix}icon.svg" />`,
    assets.installable ? `<link rel="manifest" href="${prefix}manifest.webmanifest" />` : '',
    `<script type="module" src="${prefix}${assets.entry}"></script>`,
  ];
  // Function replacements: page text may hold `$&`, which a string replacement would expand.
  return template
    .replace('%lang%', () => page.language)
    .replace('%mode%', () => (page.kind === 'present' ? 'present' : 'read'))
    .replace('<!--head-->', () => head.filter(Boolean).join(''))
    .replace('<!--body-->', () => page.body + late)
    .replace('<!--noscript-->', () => page.noscript + plain);
}
