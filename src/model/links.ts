import type { Language } from './language.ts';

/** Pages of the reader and of other modes that are no chapter. */
export type PageId = 'cover' | 'epilogue' | 'figures' | 'sources' | 'corrections' | 'builder' | 'present';

/** What a link leads to. Components name it; where it stands, and whether it is there, each output says. */
export type LinkTarget =
  /** `id`: an element of the page. */
  | { readonly kind: 'page'; readonly page: PageId; readonly id?: string }
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'step'; readonly chapter: string; readonly step: string }
  /** A fact on the page of figures. */
  | { readonly kind: 'fact'; readonly fact: string }
  /** The figures of one chapter on the page of figures. */
  | { readonly kind: 'figures'; readonly chapter: string }
  /** A word of the trade, explained on the same page. */
  | { readonly kind: 'term'; readonly term: string }
  /** An element of the same page. */
  | { readonly kind: 'here'; readonly id: string }
  /** A file or an embed, by its path below the site's root. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'embed'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string };

/** Attributes that a link needs besides its address. */
export type LinkAttributes = Readonly<Record<string, string>>;

/** How one page of one output links to what is around it. */
export interface Links {
  /** The address of a target from this page; `null` where this output has no such thing: it is plain text there. */
  href(target: LinkTarget): string | null;
  /** An id of this page, unique in its document, by what the element is called. */
  id(name: string): string;
  /** Of links in drawings, which follow no `<base target>`. */
  readonly external: LinkAttributes;
  /** Of links to words of the same page. */
  readonly internal: LinkAttributes;
  /** Whether files may be downloaded from here. */
  readonly downloads: boolean;
}

/** What drawings need of a page's links. */
export type SceneLinks = Pick<Links, 'href' | 'external'>;

/** Where a page stands: its path below the site's root and its language. */
export interface PageLocation {
  readonly path: string;
  readonly language: Language;
}

/** Gives a page its links. */
export type LinksOf = (page: PageLocation) => Links;

/** Folder of a language below the site's root: none for English, `ru/` for Russian. */
export function languageFolder(language: Language): string {
  return language === 'en' ? '' : `${language}/`;
}

/** Address of a page that is no chapter, below its language's folder. */
export function pageAddress(page: PageId): string {
  if (page === 'cover') return '';
  return page === 'builder' ? 'embed/' : `${page}/`;
}

/** Where a target stands in the site: a path below the folder of its language, what is asked of it, and an id on it. */
export interface SiteAddress {
  readonly path: string;
  readonly query: string;
  readonly id: string;
}

const at = (path: string, id = '', query = ''): SiteAddress => ({ path, query, id });

/** The address of a target that is a page of the site or stands on one; `null` for all others. */
export function siteAddress(target: LinkTarget): SiteAddress | null {
  switch (target.kind) {
    case 'page':
      return at(pageAddress(target.page), target.id);
    case 'chapter':
      return at(`${target.chapter}/`);
    case 'step':
      return at(`${target.chapter}/`, target.step);
    case 'fact':
      return at(pageAddress('figures'), target.fact);
    case 'figures':
      return at(pageAddress('figures'), `chapter-${target.chapter}`, `?chapter=${target.chapter}`);
    default:
      return null;
  }
}

/** Id of the element that a target of the same page is; `null` for all others. */
export function idHere(target: LinkTarget): string | null {
  if (target.kind === 'here') return target.id;
  return target.kind === 'term' ? `word-${target.term}` : null;
}
