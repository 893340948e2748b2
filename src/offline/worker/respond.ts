import { WHEN, WHEN_AWAY, WHEN_MISSING } from '../../model/page/not-found.ts';
import { isHashed, isNetworkOnly, type Precache } from '../../model/index.ts';
import { addressOf } from './fill-cache.ts';
import { pathBelow, routeOf } from './routes.ts';
import type { VersionCaches } from './versions.ts';

const MISSING = `${WHEN}="${WHEN_MISSING}"`;
const AWAY = `${WHEN}="${WHEN_AWAY}"`;
const HIDDEN_AWAY = new RegExp(`hidden(="")? ${AWAY}`, 'g');

/** How long an address that is not kept may take before the reader is helped on. */
const TIMEOUT_MS = 8_000;

async function fetchWithTimeout(request: Request): Promise<Response | null> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(request, { signal: timeout.signal });
    return response.status >= 500 ? null : response;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Answers pages from one version. The network is asked only for what is not kept. */
export class Responder {
  readonly #precached: ReadonlySet<string>;
  readonly #precache: Precache;
  readonly #scope: URL;
  readonly #versions: VersionCaches;

  constructor(precache: Precache, scope: URL, versions: VersionCaches) {
    this.#precached = new Set(precache.files.map(([path]) => path));
    this.#precache = precache;
    this.#scope = scope;
    this.#versions = versions;
  }

  /** The answer to a request, or null to leave it to the browser. */
  answer(request: Request): Promise<Response> | null {
    const url = new URL(request.url);
    const path = request.method === 'GET' ? pathBelow(this.#scope, url) : null;
    if (path === null) return null;
    const route = routeOf(path, (candidate) => this.#precached.has(candidate));
    const visit = request.mode === 'navigate';
    if (route.kind === 'kept') return this.#fromCache(route.path, request, visit);
    if (route.kind === 'slash' && visit) {
      url.pathname += '/';
      return Promise.resolve(Response.redirect(url.href));
    }
    if (isHashed(path)) return this.#fromOtherVersion(path, request);
    if (!visit || request.destination === 'iframe') return null;
    return this.#fromNetwork(path, request);
  }

  async #fromCache(path: string, request: Request, visit: boolean): Promise<Response> {
    const kept = await this.#versions.match(this.#precache.version, addressOf(this.#scope, path));
    // Thrown out by the browser under pressure: the page's own check fetches it anew.
    return kept ?? (visit ? this.#fromNetwork(path, request) : fetch(request));
  }

  /** A tab that has not reloaded yet asks for a chunk of its own version. Pages are never mixed that way. */
  async #fromOtherVersion(path: string, request: Request): Promise<Response> {
    for (const cache of await this.#versions.others(this.#precache.version)) {
      const kept = await cache.match(addressOf(this.#scope, path));
      if (kept) return kept;
    }
    return fetch(request);
  }

  async #fromNetwork(path: string, request: Request): Promise<Response> {
    return (
      (await fetchWithTimeout(request)) ??
      this.#unavailablePage(isNetworkOnly(path) || this.#precached.has(path))
    );
  }

  /** The page of unknown addresses, from the cache, wherever the site stands. It says that the network is away. */
  async #unavailablePage(exists: boolean): Promise<Response> {
    const page = await this.#versions.match(this.#precache.version, addressOf(this.#scope, '404.html'));
    if (!page) return Response.error();
    const built = `="${this.#precache.root}`;
    const text = (await page.text())
      .replaceAll(`href${built}`, `href="${this.#scope.pathname}`)
      .replaceAll(`src${built}`, `src="${this.#scope.pathname}`)
      .replaceAll(MISSING, `${MISSING} hidden`)
      .replaceAll(HIDDEN_AWAY, AWAY);
    return new Response(text, { status: exists ? 503 : 404, headers: page.headers });
  }
}
