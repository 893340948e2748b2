import { parseEdition, type Failure, type Precache } from '../../model/index.ts';
import { ASK, type WorkerAccount, type WorkerNews } from '../protocol.ts';
import { addressOf, fill, KeepingFailed } from './fill-cache.ts';
import { Responder } from './respond.ts';
import { Versions } from './versions.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build into the first line of the worker. */
declare const PRECACHE: Precache;

const { version, files, forced } = PRECACHE;
const scope = new URL(self.registration.scope);
const versions = new Versions(scope, self.caches);
const responder = new Responder(PRECACHE, scope, versions);
const total = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
/** Pages need not hear of every file. */
const REPORT_EVERY_MS = 120;

async function tellPages(news: WorkerNews): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    page.postMessage(news);
}

function reporter(): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = Date.now();
    if (done < total && now - last < REPORT_EVERY_MS) return;
    last = now;
    void tellPages({ type: 'unspun:saving', version, done, total });
  };
}

const whyOf = (error: unknown): Failure => (error instanceof KeepingFailed ? error.why : 'storage');

/** Keeps this version whole, or says why not and throws: the browser then goes on with the one it has. */
async function keepAll(): Promise<void> {
  try {
    await fill(files, {
      scope,
      target: await versions.open(version),
      older: await versions.others(version),
      fetch: (url, init) => fetch(url, init),
      report: reporter(),
    });
    await versions.markWhole(version);
    await tellPages({ type: 'unspun:kept', version });
  } catch (error) {
    const why = whyOf(error);
    // What fits nowhere must not fill the device; what was cut off is worth keeping for the next try.
    if (why === 'full') await versions.drop(version);
    await tellPages({ type: 'unspun:failed', version, why });
    throw error;
  }
}

async function account(): Promise<WorkerAccount> {
  const cache = await versions.open(version);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const missing = files.filter(([path]) => !kept.has(addressOf(scope, path))).length;
  const record = await cache.match(addressOf(scope, 'data/edition.json'));
  return { version, missing, bytes: total, edition: record ? parseEdition(await record.json()) : null };
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => (forced ? self.skipWaiting() : undefined)));
});

self.addEventListener('activate', (event) => {
  // Claimed, the page of a first visit has its charts offline without another load.
  event.waitUntil(versions.tidy(version).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const answer = responder.answer(event.request);
  if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const type = data instanceof Object && 'type' in data ? data.type : null;
  if (type === ASK.accept) event.waitUntil(self.skipWaiting());
  else if (type === ASK.fill) event.waitUntil(keepAll().catch(() => undefined));
  else if (type === ASK.tell) event.waitUntil(account().then((said) => event.ports[0]?.postMessage(said)));
});
