import type { Chapter } from '../model/index.ts';

/**
 * Pages to look things up in, in the order in which the masthead and the foot name them. The id is the
 * address below the language's root. A new one has its id here, a name in the messages (`pages`), its
 * component in Page.svelte and its title in app/site-pages.ts; the checker asks for each.
 */
export const REFERENCE_PAGES = ['figures'] as const;
export type ReferencePage = (typeof REFERENCE_PAGES)[number];

/** What a page shows: a chapter, the cover, a page to look things up in, or the page of unknown addresses. */
export type PageOf =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'cover' }
  | { readonly kind: ReferencePage }
  | { readonly kind: 'not-found' };
export type PageKind = PageOf['kind'];
