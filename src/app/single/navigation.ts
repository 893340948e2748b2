import { isPlainClick } from '../../ui/events.ts';
import type { NavigationHost, PageNavigation } from '../navigation.ts';
import { singleAddress, singlePages, type SinglePage } from './pages.ts';
import { dataPage } from '../../model/page/index.ts';

/** Navigation in the one file: the fragment names the page and the place on it. Nothing is fetched. */
export class Navigation implements PageNavigation {
  readonly #host: NavigationHost;
  #shown: string | undefined;

  constructor(host: NavigationHost) {
    this.#host = host;
    const page = this.#wanted();
    if (page) this.#put(page);
    // Before anything looks where the reader is: the browser went to this place in the long page.
    this.#settle('instant');
    document.addEventListener('click', (event) => this.#clicked(event));
    window.addEventListener('hashchange', () => this.#follow());
  }

  open(url: string): Promise<void> {
    const address = singleAddress(new URL(url, location.href));
    if (!address) location.assign(url);
    else {
      const hash = `#${address.place}${address.id}`;
      if (hash !== location.hash) history.pushState(null, '', hash);
      this.#follow();
    }
    return Promise.resolve();
  }

  /** Links of the file are fragments, and the browser follows them; those that scripts made are paths. */
  #clicked(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || event.defaultPrevented || !isPlainClick(event)) return;
    const url = new URL(link.href, location.href);
    if (url.pathname === location.pathname || !singleAddress(url)) return;
    event.preventDefault();
    void this.open(url.href);
  }

  #wanted(): SinglePage | undefined {
    const place = singleAddress(new URL(location.href))?.place ?? '';
    // An address that is not known shows the page one is on, or the cover.
    return singlePages().get(place) ?? (this.#shown === undefined ? singlePages().get('cover/') : undefined);
  }

  #follow() {
    const page = this.#wanted();
    if (page && page.place !== this.#shown) {
      this.#host.leaving();
      this.#put(page);
      this.#host.arrived();
      this.#settle('instant');
      document.getElementById('main')?.focus({ preventScroll: true });
    } else this.#settle('auto');
  }

  /** Goes to the place in the address; on a page just put up, else to its top. */
  #settle(behavior: ScrollBehavior) {
    const { id } = singleAddress(new URL(location.href)) ?? { id: '' };
    const target = id ? document.getElementById(id) : null;
    if (target) target.scrollIntoView({ behavior });
    else if (behavior === 'instant') window.scrollTo({ top: 0, behavior });
  }

  #put(page: SinglePage) {
    this.#shown = page.place;
    const copy = page.box.cloneNode(true);
    const shown = dataPage.find(document);
    if (shown) shown.replaceWith(copy);
    else document.body.prepend(copy);
    document.title = page.title;
    document.documentElement.lang = page.language;
    // Scripts shared with the site find its root here: a folder, not a fragment.
    document.querySelector<HTMLAnchorElement>('.masthead .home')?.setAttribute('href', './');
  }
}
