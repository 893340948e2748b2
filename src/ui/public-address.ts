/** Hosts that only this device can open. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * The page's address as another device can open it, without query and fragment: its own address unless the host is
 * a loopback one, else the published address the page names (`SITE_URL`), else null.
 */
export function publicAddress(
  at: Pick<Location, 'protocol' | 'hostname' | 'origin' | 'pathname'>,
  page: ParentNode,
): string | null {
  if (/^https?:$/.test(at.protocol) && !LOOPBACK.test(at.hostname)) return at.origin + at.pathname;
  return page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null;
}
