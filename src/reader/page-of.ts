import type { Chapter, Epilogue, Language, Story } from '../model/index.ts';
import { factsInWords } from './sources/entries.ts';

/**
 * Pages to look things up in, in the order in which the foot names them. A new one has its id here, its address
 * in model/links.ts, a name in the messages (`pages`), its component in Page.svelte and its title in app/site-pages.ts; the
 * checker asks for each.
 */
export const REFERENCE_PAGES = ['figures', 'sources', 'corrections', 'builder'] as const;
export type ReferencePage = (typeof REFERENCE_PAGES)[number];
/** Those that the masthead names too. */
export const MASTHEAD_PAGES = ['figures', 'sources'] as const satisfies readonly ReferencePage[];

/** Where a site is published, as far as the build was told. */
export interface Published {
  /** Absolute address of its root, with a slash at its end. */
  readonly site?: string | undefined;
  /** Address at which errors are reported. */
  readonly issues?: string | undefined;
  /** Languages the story is written in. */
  readonly languages: readonly Language[];
}

/** What a page shows: a chapter, the cover, the epilogue, a page to look things up in, or the page of unknown addresses. */
export type PageOf =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'cover' }
  | { readonly kind: 'epilogue'; readonly epilogue: Epilogue }
  | { readonly kind: ReferencePage }
  | { readonly kind: 'not-found' };
export type PageKind = PageOf['kind'];

/** Facts whose notes stand in a document beside the page: those of its numbers. `null` where it has no such document. */
export function factsBeside(page: PageOf, story: Story): readonly string[] | null {
  if (page.kind === 'chapter') return page.chapter.facts;
  if (page.kind === 'epilogue') return page.epilogue.facts;
  if (page.kind === 'sources') return factsInWords(story);
  return page.kind === 'cover' ? story.cover.facts : null;
}
