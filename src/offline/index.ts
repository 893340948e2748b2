/**
 * The only door to the service worker. `app` opens it after the first paint and hands in who shows what:
 * this room knows no words and no pages.
 */
export { badge, share, type Shared } from './device.ts';
export { installMethod, shouldOfferInstall, promptInstall, type InstallMethod } from './install.ts';
export { OfflineClient, type OfflineClientHost, type NewEdition } from './client.ts';
export { siteRoot } from './support.ts';
