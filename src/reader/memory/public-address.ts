/** An address that only this device can open. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * The page's address as another device can open it: its own where it is more than this device's, else the published
 * one the page names (`SITE_URL`), else none.
 */
export function publicAddress(
  at: Pick<Location, 'protocol' | 'hostname' | 'href'>,
  page: ParentNode,
): string | null {
  if (/^https?:$/.test(at.protocol) && !LOOPBACK.test(at.hostname)) return at.href;
  return page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null;
}
