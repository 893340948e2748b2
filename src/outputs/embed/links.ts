import { languageFolder, type LinksOf } from '../../model/index.ts';
import { prefixOf } from '../shared/document.ts';
import { relativeLinks } from '../site/links.ts';

/**
 * Links of embeds lead out of the frame, to the newest edition: no other page of the site may be framed, and a
 * host's reader must not lose their place. Links of HTML follow the document's `<base target>`; those of drawings
 * do not, and links within the page must not. A sandbox refuses downloads; a window outside it does not.
 */
export const embedLinks: LinksOf = (page) => ({
  ...relativeLinks(prefixOf(page, ''), languageFolder(page.language)),
  external: { target: '_blank', rel: 'noopener' },
  internal: { target: '_self' },
  downloads: false,
});
