const KEPT = '\u0002';

/** Marks the hydration comments of an island, so that {@link dropMarkers} leaves them. */
export function keepMarkers(html: string): string {
  return html.replaceAll('<!--', KEPT);
}

/**
 * Takes Svelte's hydration comments out of a page that is never hydrated as a whole: they would be a
 * tenth of its weight. Islands keep theirs.
 */
export function dropMarkers(html: string): string {
  return html.replaceAll(/<!--.*?-->/gs, '').replaceAll(KEPT, '<!--');
}
