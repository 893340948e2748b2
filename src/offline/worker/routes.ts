/** What answers a request. Paths are below the site's root. */
export type Route =
  | { readonly kind: 'kept'; readonly path: string }
  /** A page asked for without its slash: its relative addresses need it. */
  | { readonly kind: 'slash' }
  | { readonly kind: 'unknown' };

/**
 * The kept file that answers a path, whatever its query: a file by its name, a page by its folder.
 * @param path percent-decoded, below the root: `''`, `cotton/`, `assets/x.js`
 */
export function routeOf(path: string, isKept: (path: string) => boolean): Route {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (isKept(file)) return { kind: 'kept', path: file };
  return isKept(`${path}/index.html`) ? { kind: 'slash' } : { kind: 'unknown' };
}

/** The path of an address below a scope; null where it lies elsewhere or is not readable. */
export function pathBelow(scope: URL, url: URL): string | null {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  try {
    return decodeURIComponent(url.pathname.slice(scope.pathname.length));
  } catch {
    return null;
  }
}
