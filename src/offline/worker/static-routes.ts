import type { KeptFile } from '../../model/index.ts';
import { addressOf } from './fill.ts';

/** The part of the static routing of service workers used here; TypeScript's library does not know it yet. */
interface Routing {
  addRoutes(rules: readonly object[]): Promise<void>;
}

function canRoute(event: object): event is Routing {
  return 'addRoutes' in event && 'URLPattern' in globalThis;
}

/**
 * Lets the browser itself take pages from a cache, where it can: a worker at rest need not wake before the
 * first paint. Addresses with a query, and all else, come to the worker as before. Never fails: without
 * routes every page does.
 */
export async function routePages(event: ExtendableEvent, scope: URL, files: readonly KeptFile[], cacheName: string): Promise<void> {
  const pages = files.filter(([path]) => /(^|\/)index\.html$/.test(path)).map(([path]) => new URL(addressOf(scope, path)).pathname);
  if (!canRoute(event) || pages.length === 0) return;
  const visits = pages.map((pathname) => ({ urlPattern: { pathname, search: '', hash: '*' }, requestMode: 'navigate' }));
  try {
    await event.addRoutes([{ condition: { or: visits }, source: { cacheName } }]);
  } catch {
    // An older form of the rules.
  }
}
