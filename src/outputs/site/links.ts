import { idHere, languageFolder, siteAddress, type Links, type LinksOf } from '../../model/index.ts';
import { prefixOf } from '../shared/document.ts';

/** Paths from a page to a target: of its own page the id alone. */
export function relativeLinks(prefix: string, folder: string): Pick<Links, 'href' | 'id'> {
  return {
    href(target) {
      const here = idHere(target);
      if (here !== null) return `#${here}`;
      if (target.kind === 'external') return target.url;
      if (target.kind === 'file' || target.kind === 'embed') return prefix + target.path;
      const address = siteAddress(target);
      return address && `${prefix}${folder}${address.path}${address.query}${address.id && `#${address.id}`}`;
    },
    id: (name) => name,
  };
}

/**
 * Links of the site: all relative, so that one build works below any path.
 *
 * @param root where the site is served, for the page of unknown addresses
 */
export function siteLinks(root: string): LinksOf {
  return (page) => ({
    ...relativeLinks(prefixOf(page, root), languageFolder(page.language)),
    external: {},
    internal: {},
    downloads: true,
  });
}
