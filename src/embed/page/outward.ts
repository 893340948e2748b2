const SVG = /<svg\b[^]*?<\/svg>/g;

/**
 * Makes an embed's links lead out of the frame: no other page of the site may be framed, and a host's reader
 * must not lose their place. Links of HTML follow the document's `<base target>`; those of SVG do not, and
 * links within the page must not.
 */
export function outward(html: string, root: string): string {
  return (
    html
      .replaceAll(SVG, (svg) => svg.replaceAll('<a ', '<a target="_blank" rel="noopener" '))
      .replaceAll('<a class="term" href="#', '<a class="term" target="_self" href="#')
      .replaceAll(/href="\.\.\/(?=[a-z])/g, `href="${root}`)
      // A sandbox refuses downloads; a window outside it does not.
      .replaceAll(/(<a\b[^>]*?) download(?:="")?(?=[ >])/g, '$1')
  );
}
