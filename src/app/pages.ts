import type { FileSizes, Language, LinksOf } from '../model/index.ts';
import type { PageKind as ReaderPage, Published } from '../reader/page-of.ts';

/** Kinds of pages of all modes. */
export type PageKind = ReaderPage | 'present' | 'embed';

/** What a page says of itself to other sites and to search engines. */
export interface Shared {
  /** Path below the site's root of the picture that stands for it. */
  readonly card: string;
  /** What the picture shows, for people who do not see it. */
  readonly cardAlt: string;
  /** JSON-LD, if it is an article or a dataset. */
  readonly linkedData: object | null;
}

/** A prerendered page, before it is put into the document template. */
export interface RenderedPage {
  /** Address below the site's root: `''`, `cotton/`, or `404.html`. */
  readonly path: string;
  readonly kind: PageKind;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly edition: string;
  /** Markup of the body. */
  readonly body: string;
  readonly noscript: string;
  /** The notes of its numbers, for a document of their own beside it (`notes.html`); `null` where there is none. */
  readonly notes: string | null;
  /** Path below the site's root of its oEmbed response, if what it shows can be embedded. */
  readonly oembed?: string;
  /** Nothing where the page is not meant to be shared. */
  readonly shared?: Shared;
}
/** What pages are rendered with, besides the story. */
export interface RenderOptions extends Pick<Published, 'site' | 'issues'> {
  readonly links: LinksOf;
  /** Sizes of files that are offered for download. */
  readonly files: FileSizes;
  /** Whether the notes of a page's numbers are rendered as a document beside it. */
  readonly notesBeside: boolean;
}
/** Renders every page of the reader and of the presentation. */
export type RenderSite = (options: RenderOptions) => readonly RenderedPage[];
/** Writes the site's files besides its pages. `pictureSize`: the size in pixels of a picture below the site's root. */
export type SiteFilesOf = (options: {
  readonly site: string | undefined;
  readonly pictureSize: (path: string) => Size;
}) => Readonly<Record<string, string>>;
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** The inline styles of a page by its kind: the critical one first, the same on every page. */
export type PageStyles = Readonly<Record<PageKind, readonly string[]>>;
/** Renders every embed, live and as it stays at this edition. */
export type RenderEmbeds = (links: LinksOf) => readonly RenderedPage[];

/** What `app/server.ts` exports: outputs load it as a bundle and know its type alone. */
export interface AppModule {
  readonly renderSite: RenderSite;
  readonly renderEmbeds: RenderEmbeds;
  readonly pageStyles: PageStyles;
  readonly siteFiles: SiteFilesOf;
}
