import { idHere, languageFolder, siteAddress, singlePlace, type LinksOf } from '../../model/index.ts';

/**
 * Links of the one file are fragments: a page's place, and an id on it. It holds the pages of the reader alone:
 * data and embeds are on the site, where its address is known, and the presentation is another mode.
 *
 * @param site absolute address of the published site, where it is known
 */
export function singleLinks(site: string | undefined): LinksOf {
  const published = (path: string) => (site === undefined ? null : new URL(path, site).href);
  return ({ path, language }) => {
    const place = singlePlace(path);
    const folder = languageFolder(language);
    return {
      href(target) {
        const here = idHere(target);
        if (here !== null) return `#${place}${here}`;
        if (target.kind === 'external') return target.url;
        if (target.kind === 'file' || target.kind === 'embed') return published(target.path);
        if (target.kind === 'page' && target.page === 'present') return null;
        const address = siteAddress(target);
        if (!address) return null;
        if (target.kind === 'page' && target.page === 'builder') return published(folder + address.path);
        return `#${singlePlace(folder + address.path)}${address.id}`;
      },
      id: (name) => `${place}${name}`,
      external: {},
      internal: {},
      downloads: true,
    };
  };
}
