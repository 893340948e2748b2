import { CARD_SIZE } from '../../model/index.ts';
import type { RenderedPage } from '../../app/pages.ts';

/** A text inside a quoted attribute, or as content. */
export const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const meta = (property: string, content: string | number) =>
  `<meta property="${property}" content="${attributeText(String(content))}" />`;

/** Leads those who are given the page's address to its oEmbed response. */
export function discovery({ oembed, title }: RenderedPage, site: string | undefined): string[] {
  if (!oembed || !site) return [];
  const address = attributeText(new URL(oembed, site).href);
  return [
    `<link rel="alternate" type="application/json+oembed" href="${address}" title="${attributeText(title)}" />`,
  ];
}

/** What needs an absolute address: the page's own, its picture and its oEmbed response. */
function addressed(page: RenderedPage, site: string): string[] {
  const absolute = (path: string) => new URL(path, site).href;
  const address = absolute(page.path);
  const { shared } = page;
  return [
    meta('og:url', address),
    `<link rel="canonical" href="${attributeText(address)}" />`,
    ...(shared
      ? [
          meta('og:image', absolute(shared.card)),
          meta('og:image:width', CARD_SIZE.width),
          meta('og:image:height', CARD_SIZE.height),
          meta('og:image:alt', shared.cardAlt),
          // All else about the card is read from Open Graph.
          '<meta name="twitter:card" content="summary_large_image" />',
        ]
      : []),
    ...discovery(page, site),
  ];
}

/**
 * What other sites show of a page that is shared: Open Graph, the card and oEmbed.
 *
 * @param site absolute address of the site, with a slash at its end; without it addresses are left out
 */
export function sharing(page: RenderedPage, site: string | undefined, brand: string): string[] {
  return [
    meta('og:type', page.kind === 'chapter' ? 'article' : 'website'),
    meta('og:site_name', brand),
    meta('og:title', page.title),
    meta('og:description', page.description),
    ...(site ? addressed(page, site) : []),
  ];
}

/** JSON-LD as a block of data: no script, so the policy has no say in it. No text in it can end the block. */
export function linkedData({ shared }: RenderedPage): string[] {
  if (!shared?.linkedData) return [];
  const json = JSON.stringify(shared.linkedData).replaceAll('<', '\\u003c');
  return [`<script type="application/ld+json">${json}</script>`];
}
