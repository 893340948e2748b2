import type { Chapter, Epilogue } from '../model/index.ts';

/** What a page shows: a chapter, the cover, the epilogue, or the page of unknown addresses. */
export type PageOf =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'cover' }
  | { readonly kind: 'epilogue'; readonly epilogue: Epilogue }
  | { readonly kind: 'not-found' };
