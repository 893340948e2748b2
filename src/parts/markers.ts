const COMMENT = '\u0002';
const SPACE = '\u0003';
/** Blocks between which white space is never shown. */
const BLOCKS =
  'article|aside|dd|details|div|dl|dt|figure|footer|header|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul';
const BETWEEN = new RegExp(`> (?=</?(?:${BLOCKS})\\b)`, 'g');

/** Protects an island from {@link dropMarkers}: to be hydrated it must reach the browser as it was rendered. */
export function keepMarkers(html: string): string {
  return html.replaceAll('<!--', COMMENT).replaceAll(' ', SPACE);
}

/**
 * Takes out of a page what only hydration needs: Svelte's comments and white space between blocks. The
 * page is never hydrated as a whole, and they would be a tenth of its weight. Islands keep theirs.
 */
export function dropMarkers(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(BETWEEN, '>')
    .replaceAll(COMMENT, '<!--')
    .replaceAll(SPACE, ' ');
}
