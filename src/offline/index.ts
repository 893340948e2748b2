/**
 * The only door to the service worker. `app` opens it after the first paint and hands in who shows what:
 * this room knows no words and no pages.
 */
export { badge, share } from './device.ts';
export { installMethod, shouldOfferInstall, promptInstall } from './install.ts';
export { OfflineClient, type NewEdition } from './client.ts';
export { siteRoot } from './support.ts';
