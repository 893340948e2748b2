import { singlePlace } from '../../model/index.ts';
import { dataTitle } from '../../model/page/index.ts';

/** A page of the one file, with its ids as on the site. */
export interface SinglePage {
  readonly place: string;
  readonly title: string;
  readonly language: string;
  /** The page as it was prerendered: copies of it are shown. */
  readonly box: Element;
}

const NAMING = [
  'id',
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
] as const;

/** Gives a page the ids it has on the site: alone in the document it needs no place before them. */
function restore(box: Element, place: string): Element {
  for (const name of NAMING)
    for (const element of box.querySelectorAll(`[${name}*="${place}"]`)) {
      const ids = element.getAttribute(name)?.split(' ') ?? [];
      element.setAttribute(
        name,
        ids.map((id) => (id.startsWith(place) ? id.slice(place.length) : id)).join(' '),
      );
    }
  return box;
}

function taken(): ReadonlyMap<string, SinglePage> {
  const long = document.querySelector('.pages');
  const pages = new Map<string, SinglePage>();
  for (const section of long?.children ?? []) {
    const box = section.firstElementChild;
    const place = section.id;
    if (!box || !place) continue;
    restore(box, place);
    pages.set(place, {
      place,
      title: dataTitle.read(section) ?? '',
      language: section.getAttribute('lang') ?? '',
      box,
    });
  }
  long?.remove();
  return pages;
}

let pages: ReadonlyMap<string, SinglePage> | undefined;

/** All pages of the one file, by their places. The first call takes them out of the document. */
export function singlePages(): ReadonlyMap<string, SinglePage> {
  pages ??= taken();
  return pages;
}

/** Characters as they were meant; what is badly encoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A place in the one file: a page of it and an id on that page, or none. */
export interface SingleAddress {
  readonly place: string;
  readonly id: string;
}

/**
 * What an address names in the one file: by its fragment, or, as scripts shared with the site write it, by
 * its path beside the file.
 */
export function singleAddress(url: URL, file: URL = new URL(location.href)): SingleAddress | null {
  const hash = decoded(url.hash.slice(1));
  const folder = file.pathname.replace(/[^/]*$/, '');
  if (url.pathname === file.pathname) {
    const at = hash.lastIndexOf('/') + 1;
    return { place: singlePlace(hash.slice(0, at)), id: hash.slice(at) };
  }
  if (url.origin !== file.origin || !url.pathname.startsWith(folder) || !url.pathname.endsWith('/'))
    return null;
  return { place: singlePlace(url.pathname.slice(folder.length)), id: hash };
}
