import type { Chapter } from '../model/index.ts';

/** What a page shows: a chapter, the cover, or the page of unknown addresses. */
export type PageOf =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'cover' }
  | { readonly kind: 'not-found' };
