import { dataLate, dataMode, dataPage } from '../model/page/index.ts';
import { parsePage } from './trusted.ts';
import { fragmentId } from '../scroll/address.ts';
import { isPlainClick } from '../ui/events.ts';

/** Which build a page is of: its edition and the names of its script and late style, hashed from their contents. */
function buildOf(page: Document): string {
  const edition = page.querySelector<HTMLMetaElement>('meta[name="edition"]')?.content;
  const files = page.querySelectorAll(`script[type="module"], link${dataLate.selector()}`);
  return [
    edition,
    ...Array.from(files, (file) => (file.getAttribute('src') ?? file.getAttribute('href'))?.split('/').pop()),
  ].join();
}
const HEAD = 'title, meta[name="description"], meta[property^="og:"], link[rel="canonical"]';

/** The other page of this site that a click leads to, if it does. */
function pageAddress(target: EventTarget | null): URL | null {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href, location.href);
  const other =
    url.origin === location.origin && url.pathname !== location.pathname && url.pathname.endsWith('/');
  return other ? url : null;
}

/** What is told of a navigation, so that the page's life can follow it. */
export interface NavigationHost {
  /** The old page is about to go. */
  leaving(): void;
  /** The new page stands in the document, at its address. */
  arrived(): void;
}

/** What the rest of the app asks of navigation. The one file has its own (`single/navigation.ts`). */
export interface PageNavigation {
  /** Opens a page of this site. */
  open(url: string): Promise<void>;
}

/**
 * Navigation without a reload: the next page's own HTML is fetched and put in the place of this one.
 * Whatever is unusual (another edition, another origin, an error, no network) becomes a plain load.
 */
export class Navigation implements PageNavigation {
  readonly #host: NavigationHost;
  #request: AbortController | null = null;
  #shown = location.pathname;

  constructor(host: NavigationHost) {
    this.#host = host;
    // Addresses in the head are relative to the page they came with: these must outlive it.
    for (const link of document.head.querySelectorAll<HTMLLinkElement>(
      'link:is([rel="icon"], [rel="manifest"])',
    ))
      link.href = String(link.href);
    document.addEventListener('click', (event) => this.#clicked(event));
    window.addEventListener('popstate', () => {
      if (location.pathname !== this.#shown) void this.#load(location.href, 'restore');
    });
  }

  async open(url: string): Promise<void> {
    await this.#load(url, 'push');
  }

  #clicked(event: MouseEvent) {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const url = pageAddress(event.target);
    if (!url) return;
    event.preventDefault();
    void this.open(url.href);
  }

  async #load(href: string, mode: 'push' | 'restore') {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      const response = await fetch(href, { signal: request.signal, headers: { Accept: 'text/html' } });
      if (!response.ok || !response.headers.get('content-type')?.includes('text/html'))
        throw new Error('not a page');
      const page = parsePage(await response.text());
      const body = dataPage.find(page);
      const alike =
        buildOf(page) === buildOf(document) &&
        dataMode.read(page.documentElement) === dataMode.read(document.documentElement);
      if (!body || !alike) throw new Error('another build or mode');
      this.#swap(page, body, href, mode);
    } catch {
      if (!request.signal.aborted) location.assign(href);
    }
  }

  #swap(page: Document, body: Element, href: string, mode: 'push' | 'restore') {
    this.#host.leaving();
    if (mode === 'push') history.pushState({ y: 0 }, '', href);
    this.#shown = location.pathname;
    dataPage.find(document)?.replaceWith(document.importNode(body, true));
    for (const old of document.head.querySelectorAll(HEAD)) old.remove();
    for (const tag of page.head.querySelectorAll(HEAD)) document.head.append(document.importNode(tag, true));
    document.documentElement.lang = page.documentElement.lang;
    this.#host.arrived();
    this.#settle();
  }

  /** Focus and scroll as after a load: the step in the address, else the top. */
  #settle() {
    const step = location.hash ? document.getElementById(fragmentId(location.hash)) : null;
    if (step) step.scrollIntoView({ behavior: 'instant' });
    else window.scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}
