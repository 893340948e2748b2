/** On alternatives of the page of unknown addresses. Names only: the service worker has no elements. */
export const WHEN = 'data-when';
/** Shown where the address does not exist. */
export const WHEN_MISSING = 'missing';
/** Shown where the network is away. */
export const WHEN_AWAY = 'away';
