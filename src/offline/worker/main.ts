import { parseEdition, type Failure, type Precache } from '../../model/index.ts';
import { WORKER_REQUESTS, type WorkerReport, type WorkerEvent } from '../protocol.ts';
import { addressOf, fillCache, PrecacheError } from './fill-cache.ts';
import { Responder } from './respond.ts';
import { VersionCaches } from './versions.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build into the first line of the worker. */
declare const PRECACHE: Precache;

const { version, files, forced } = PRECACHE;
const scope = new URL(self.registration.scope);
const versions = new VersionCaches(scope, self.caches);
const responder = new Responder(PRECACHE, scope, versions);
const total = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
/** Pages need not hear of every file. */
const REPORT_EVERY_MS = 120;

async function notifyPages(event: WorkerEvent): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    page.postMessage(event);
}

function reporter(): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = Date.now();
    if (done < total && now - last < REPORT_EVERY_MS) return;
    last = now;
    void notifyPages({ type: 'unspun:saving', version, done, total });
  };
}

const failureOf = (error: unknown): Failure => (error instanceof PrecacheError ? error.why : 'storage');

/** Keeps this version whole, or says why not and throws: the browser then goes on with the one it has. */
async function saveAll(): Promise<void> {
  try {
    await fillCache(files, {
      scope,
      target: await versions.open(version),
      older: await versions.others(version),
      fetch: (url, init) => fetch(url, init),
      report: reporter(),
    });
    await versions.markComplete(version);
    await notifyPages({ type: 'unspun:kept', version });
  } catch (error) {
    const why = failureOf(error);
    // What fits nowhere must not fill the device; what was cut off is worth keeping for the next try.
    if (why === 'full') await versions.delete(version);
    await notifyPages({ type: 'unspun:failed', version, why });
    throw error;
  }
}

async function report(): Promise<WorkerReport> {
  const cache = await versions.open(version);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const missing = files.filter(([path]) => !kept.has(addressOf(scope, path))).length;
  const record = await cache.match(addressOf(scope, 'data/edition.json'));
  return { version, missing, bytes: total, edition: record ? parseEdition(await record.json()) : null };
}

self.addEventListener('install', (event) => {
  event.waitUntil(saveAll().then(() => (forced ? self.skipWaiting() : undefined)));
});

self.addEventListener('activate', (event) => {
  // Claimed, the page of a first visit has its charts offline without another load.
  event.waitUntil(versions.deleteObsolete(version).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const answer = responder.answer(event.request);
  if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const type = data instanceof Object && 'type' in data ? data.type : null;
  if (type === WORKER_REQUESTS.accept) event.waitUntil(self.skipWaiting());
  else if (type === WORKER_REQUESTS.fillCache) event.waitUntil(saveAll().catch(() => undefined));
  else if (type === WORKER_REQUESTS.report)
    event.waitUntil(report().then((said) => event.ports[0]?.postMessage(said)));
});
