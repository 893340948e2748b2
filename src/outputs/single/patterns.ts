import type { RenderedPage } from '../../app/pages.ts';

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
