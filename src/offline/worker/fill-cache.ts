import { HASH_LENGTH, isHashed, mediaTypeOf, type Failure, type PrecacheFile } from '../../model/index.ts';

/** Header in which a kept response carries its hash. */
export const HASH_HEADER = 'x-unspun-hash';
/** Few at once: the reader's own requests go first. */
const MAX_CONCURRENT = 4;
/** A transfer that brings no byte for so long has hung. */
const STALL_MS = 20_000;

/** Why a file could not be kept. */
export class PrecacheError extends Error {
  readonly why: Failure;
  constructor(why: Failure, path: string, cause?: unknown) {
    super(`${path}: ${why}`, { cause });
    this.why = why;
  }
}

/** What filling needs of the world, so that tests can stand in for a network. */
export interface FillOptions {
  /** Absolute address of the site's root. */
  readonly scope: URL;
  readonly target: Cache;
  /** Earlier versions: what has not changed is copied from them. */
  readonly older: readonly Cache[];
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Bytes kept so far. */
  readonly report: (done: number) => void;
  readonly stallMs?: number;
}

/** The address a file is kept under and fetched from. A page's is its folder, as readers ask for it. */
export const addressOf = (scope: URL, path: string) =>
  new URL(encodeURI(path.replace(/(^|\/)index\.html$/, '$1')), scope).href;

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, HASH_LENGTH);
}

/** Reads a body to its end; gives up when nothing comes for a while. */
async function transfer(host: FillOptions, url: string, cache: RequestCache, signal: AbortSignal) {
  const stalled = new AbortController();
  const stop = () => stalled.abort();
  signal.addEventListener('abort', stop);
  let timer = setTimeout(stop, host.stallMs ?? STALL_MS);
  try {
    const response = await host.fetch(url, { cache, credentials: 'same-origin', signal: stalled.signal });
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      clearTimeout(timer);
      timer = setTimeout(stop, host.stallMs ?? STALL_MS);
    }
    return { response, bytes: await new Blob(parts).arrayBuffer() };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function responseToStore(path: string, hash: string, bytes: ArrayBuffer, from: Response): Response {
  const headers = new Headers(from.headers);
  for (const name of ['content-encoding', 'content-length', 'vary', 'cache-control']) headers.delete(name);
  // Hosts mistake types; the bytes are proved, so the name decides.
  const type = mediaTypeOf(path.split('.').pop() ?? '');
  if (type) headers.set('content-type', type);
  headers.set(HASH_HEADER, hash);
  return new Response(bytes, { status: 200, headers });
}

/** Fetches a file and proves it: a gateway's log-in page, a truncated script or another version are refused. */
async function fetched(
  host: FillOptions,
  [path, hash]: PrecacheFile,
  signal: AbortSignal,
): Promise<Response> {
  const url = addressOf(host.scope, path);
  let status = 0;
  // The browser's own cache may hold what the page has just loaded; where it misleads, it is passed by.
  for (const cache of [isHashed(path) ? 'default' : 'no-cache', 'reload'] as const) {
    const { response, bytes } = await transfer(host, url, cache, signal).catch((cause: unknown) => {
      throw new PrecacheError('network', path, cause);
    });
    // The bytes decide, not the status: some hosts serve 404.html only as 404.
    if ((await hashOf(bytes)) === hash) return responseToStore(path, hash, bytes, response);
    status = response.status;
  }
  throw new PrecacheError(status === 200 ? 'altered' : 'refused', path);
}

async function copied(
  { older, scope }: FillOptions,
  [path, hash]: PrecacheFile,
): Promise<Response | undefined> {
  for (const cache of older) {
    const found = await cache.match(addressOf(scope, path));
    if (found?.headers.get(HASH_HEADER) === hash) return found;
  }
  return undefined;
}

async function save(host: FillOptions, file: PrecacheFile, signal: AbortSignal): Promise<void> {
  const [path, hash] = file;
  const address = addressOf(host.scope, path);
  const there = await host.target.match(address);
  if (there?.headers.get(HASH_HEADER) === hash) return;
  const response = (await copied(host, file)) ?? (await fetched(host, file, signal));
  await host.target.put(address, response).catch((cause: unknown) => {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new PrecacheError(full ? 'full' : 'storage', path, cause);
  });
}

/**
 * Keeps every file or fails with `PrecacheError`. What an earlier try kept is not fetched again, and
 * neither is what an earlier version has unchanged.
 */
export async function fillCache(files: readonly PrecacheFile[], host: FillOptions): Promise<void> {
  const queue = [...files];
  const stop = new AbortController();
  let done = 0;
  async function work() {
    for (let file = queue.shift(); file && !stop.signal.aborted; file = queue.shift()) {
      await save(host, file, stop.signal);
      done += file[2];
      host.report(done);
    }
  }
  try {
    await Promise.all(Array.from({ length: MAX_CONCURRENT }, work));
  } catch (error) {
    stop.abort();
    throw error;
  }
}
