import { dataFragment, dataNotes } from '../../model/page/index.ts';
import type { RenderedPage } from '../../app/pages.ts';
import { singlePlace } from '../../model/index.ts';

/** Attributes that name ids of the same page. */
const NAMING = /\s(id|for|aria-labelledby|aria-describedby|aria-controls|aria-owns|aria-details)="([^"]*)"/g;
/** Patterns are the same on all pages: they need no place. */
const SHARED = /^tx-/;
/** Links into the site, of which the one file holds the pages and neither the data nor the embeds. */
const SITE_LINK = /\shref="%root%([^"]*)"/g;
/** Links of prose from page to page. */
const PROSE_LINK = /\shref="(\.\.\/[^"]*)"/g;
const DATA_LINKS = [
  /<section class="downloads".*?<\/section>/s,
  /<p class="jump"><a href="#downloads">.*?<\/p>/gs,
  /<p class="chart-files">.*?<\/p>/gs,
  /<a href="%root%(?:\w\w\/)?embed\/"[^>]*>.*?<\/a>/gs,
];
const DATA_LINK = /\shref="%root%((?:data|(?:\w\w\/)?embed)\/[^"]*)"/g;

/** An address of the site as a page at `path` means it. */
function belowRoot(address: string, path: string): string {
  const { pathname, hash } = new URL(address, `https://site.invalid/${path}`);
  return pathname.slice(1) + hash;
}

/** The fragment of the one file that an address of the site becomes; queries are left behind. */
function fragmentOf(address: string): string {
  const [path = '', id = ''] = address.split('#');
  return `#${singlePlace(path.replace(/\?.*/s, ''))}${id}`;
}

/**
 * A page's markup as it stands in the one file, between the others: its ids begin with its place, and so do
 * all links to them.
 * @param site absolute address of the published site, for its data and embeds; without it nothing offers them
 */
export function placedMarkup(page: RenderedPage, site: string | undefined): string {
  const place = singlePlace(page.path);
  const named = (id: string) => (SHARED.test(id) ? id : place + id);
  const reachable = site
    ? page.body.replaceAll(
        DATA_LINK,
        (_, path: string) => ` href="${new URL(path, site.replace(/\/?$/, '/')).href}"`,
      )
    : DATA_LINKS.reduce<string>((html, part) => html.replace(part, ''), page.body);
  return reachable
    .replaceAll(NAMING, (_, name: string, ids: string) => ` ${name}="${ids.split(' ').map(named).join(' ')}"`)
    .replaceAll(/\shref="#([^"]*)"/g, (_, id: string) => ` href="#${place}${id}"`)
    .replaceAll(SITE_LINK, (_, address: string) => ` href="${fragmentOf(address)}"`)
    .replaceAll(PROSE_LINK, (_, address: string) => ` href="${fragmentOf(belowRoot(address, page.path))}"`)
    .replaceAll('%root%', './')
    .replaceAll(new RegExp(`\\s${dataNotes.name}="[^"]*"`, 'g'), '')
    .replace('<article ', `<article ${dataFragment.html(place)} `);
}

/** All patterns of all pages, once. */
export function sharedPatterns(pages: readonly RenderedPage[]): string {
  const patterns = new Map<string, string>();
  for (const { body } of pages)
    for (const [markup, id = ''] of body.matchAll(/<pattern id="(tx-[^"]*)".*?<\/pattern>/gs))
      patterns.set(id, markup);
  return `<svg class="defs" aria-hidden="true"><defs>${[...patterns.values()].join('')}</defs></svg>`;
}

/** A page's markup without its own patterns. */
export const withoutPatterns = (html: string) => html.replaceAll(/<svg class="defs"[^>]*>.*?<\/svg>/gs, '');
