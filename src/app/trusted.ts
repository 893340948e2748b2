/** The part of the Trusted Types API used here; TypeScript's DOM library does not know it yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
/** Only for pages of this site, fetched from its own origin and parsed as a document of their own. */
const policy = factory?.createPolicy('story-page', { createHTML: (html) => html });

/** Parses a page of this site. Scripts in it do not run: it is a document without a window. */
export function parsePage(html: string): Document {
  // Styles are the site's own, here already: parsed again they would only offend this page's policy.
  const bare = html.replaceAll(/<style>[^]*?<\/style>/g, '');
  return new DOMParser().parseFromString(policy?.createHTML(bare) ?? bare, 'text/html');
}
