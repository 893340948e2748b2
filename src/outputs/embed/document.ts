import { dataOffline } from '../../model/page/index.ts';
import type { PageStyles, RenderedPage } from '../../app/pages.ts';
import { contentSecurityPolicy, prefixOf, type ClientAssets } from '../shared/document.ts';
import { fontFaces, fontPreloads } from '../shared/fonts.ts';
import { attributeText as escape, discovery } from '../shared/head.ts';

/** Where a build that does not know its address is looked at. */
const LOOPBACK = 'http://localhost:* http://127.0.0.1:*';

/**
 * Where an embed's files are. For WebKit, a sandboxed frame has no `'self'`: its own site must be named, or scripts,
 * faces and styles stay away and the embed a plain document.
 */
const ownFiles = (site: string | undefined) => `'self' ${site ? new URL(site).origin : LOOPBACK}`;

/**
 * Fills the template with an embed. Besides its words it has two styles, both allowed by hash, and one script. It
 * names no manifest, since it keeps nothing, and asks search engines for the chapter instead.
 */
export function embedDocument(
  template: string,
  page: RenderedPage,
  assets: Pick<ClientAssets, 'entry' | 'faces'> & { readonly styles: Pick<PageStyles, 'embed'> },
  { policy, site }: { readonly policy: boolean; readonly site: string | undefined },
): string {
  const prefix = prefixOf(page, '');
  const styles = [...assets.styles.embed, fontFaces(assets.faces, prefix)];
  const head = [
    policy
      ? `<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurityPolicy(styles, { own: ownFiles(site) }))}" />`
      : '',
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}" />`,
    `<meta name="edition" content="${page.edition}" />`,
    `<meta name="robots" content="noindex" />`,
    // No other page of the site may be framed.
    `<base target="_blank" />`,
    ...discovery(page, site),
    ...styles.map((style) => `<style>${style}</style>`),
    // A partner's reader is here for the first time, and browsers keep files for each site apart.
    ...fontPreloads(assets.faces, prefix, '30em'),
    `<link rel="icon" type="image/svg+xml" href="${prefix}icon.svg" />`,
    `<script type="module" src="${prefix}${assets.entry}"></script>`,
  ];
  // Function replacements: page text may hold `$&`, which a string replacement would expand.
  return template
    .replace('%lang%', () => page.language)
    .replace('%mode%', 'embed')
    .replace(` ${dataOffline.html('none')}`, '')
    .replace('<!--head-->', () => head.filter(Boolean).join(''))
    .replace('<!--body-->', () => page.body)
    .replace('<noscript><!--noscript--></noscript>', '');
}
