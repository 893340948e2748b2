import type { FileSizes, Language } from '../model/index.ts';
import type { PageKind as ReaderPage } from '../reader/page-of.ts';

/** Kinds of pages of all modes. */
export type PageKind = ReaderPage | 'present' | 'embed';

/** A prerendered page, before it is put into the document template. */
export interface RenderedPage {
  /** Address below the site's root: `''`, `cotton/`, or `404.html`. */
  readonly path: string;
  readonly kind: PageKind;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly edition: string;
  /** Markup of the body. `%root%` stands for the address of the site's root from the page. */
  readonly body: string;
  readonly noscript: string;
  /** The notes of its numbers, for a document of their own beside it (`notes.html`); `null` where there is none. */
  readonly notes: string | null;
}
/** Renders every page. `files`: sizes of the files of open data. */
export type RenderSite = (files: FileSizes) => readonly RenderedPage[];
/** The inline styles of a page by its kind: the critical one first, the same on every page. */
export type PageStyles = Readonly<Record<PageKind, readonly string[]>>;
/** Renders every embed, live and as it stays at this edition. */
export type RenderEmbeds = () => readonly RenderedPage[];
