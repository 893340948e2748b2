import { VersionCaches } from './versions.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * The kill switch, served in place of the worker: forgets what was kept, takes itself out, and reloads
 * the pages the old worker served, so that they come from the network again.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await new VersionCaches(new URL(self.registration.scope), self.caches).deleteAll();
      const pages = await self.clients.matchAll({ type: 'window' });
      await self.registration.unregister();
      await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => null)));
    })(),
  );
});
