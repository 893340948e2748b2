import {
  dataAlso,
  dataChapters,
  dataCount,
  dataFragment,
  dataKind,
  dataResult,
  dataSources,
  dataUnit,
  dataValue,
  dataYear,
} from '../../model/page/index.ts';
import { messagesOf } from '../../i18n/registry.ts';
import { compare, type Figure, matches, parseQuery, type Query, queryText, type Sort } from './query.ts';
import { fold } from './spellings.ts';
import { fragmentId } from '../../scroll/address.ts';
import { isPlainClick } from '../../ui/events.ts';

/** An address may be replaced about three times a second (Safari refuses a hundred in half a minute). */
const ADDRESS_PAUSE = 350;
/** How often an opened figure is brought back into place while what stands above it takes its true size. */
const SETTLING_FRAMES = 12;

interface Entry extends Figure {
  readonly element: HTMLElement;
  readonly home: Element | null;
  /** Figures it counts for: the members of a series. */
  readonly count: number;
}

const list = (value: string | null): readonly string[] => (value ? value.split(' ') : []);

const isThisPage = (link: HTMLAnchorElement) =>
  link.origin === location.origin && link.pathname === location.pathname;

/** The fragment of the figure of this page a press leads to, `''` where it leads elsewhere or belongs to the browser. */
function figureLink(event: MouseEvent): string {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!isPlainClick(event) || !link || link.classList.contains('evidence')) return '';
  return isThisPage(link) ? link.hash : '';
}

function entryOf(element: HTMLElement): Entry {
  return {
    element,
    home: element.parentElement,
    count: Number(dataCount.read(element) ?? 1),
    kind: dataKind.read(element) ?? '',
    unit: dataUnit.read(element) ?? '',
    chapters: list(dataChapters.read(element)),
    sources: list(dataSources.read(element)),
    text: fold(`${element.textContent ?? ''} ${dataAlso.read(element) ?? ''}`),
    name: element.querySelector('.measures')?.textContent?.trim() ?? '',
    value: Number(dataValue.read(element)),
    year: dataYear.read(element) ?? '',
  };
}

/** The page of figures at work: search, filters and order, kept in the address, and figures opened by address. */
export class FiguresList {
  readonly #article: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #entries: readonly Entry[];
  readonly #total: number;
  readonly #language = document.documentElement.lang;
  readonly #words = messagesOf('reference', this.#language);
  readonly #off = new AbortController();
  /** Holds the figures while an order other than the story's is asked for. */
  readonly #flat = document.createElement('ol');
  #sort: Sort = 'story';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(article: HTMLElement, form: HTMLFormElement) {
    this.#article = article;
    this.#form = form;
    this.#entries = [...article.querySelectorAll<HTMLElement>('.note')].map(entryOf);
    this.#total = this.#entries.reduce((sum, { count }) => sum + count, 0);
    this.#flat.className = 'notes';
    this.#flat.setAttribute('aria-label', this.#words.figures.ordered);
    const signal = this.#off.signal;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('input', () => this.#asked(), { signal });
    form.addEventListener('reset', (event) => this.#reset(event), { signal });
    // Before navigation sees it; labels too hold such links.
    document.addEventListener('click', (event) => this.#pressed(event), { signal, capture: true });
    window.addEventListener('hashchange', () => this.#opened(), { signal });
    window.addEventListener('popstate', () => this.#arrived(), { signal });
    this.#arrived();
  }

  stop(): void {
    this.#off.abort();
    clearTimeout(this.#timer);
  }

  /** The address says what to show. */
  #arrived() {
    const query = parseQuery(location.search);
    this.#fill(query);
    this.#show(query);
    this.#opened();
  }

  #fill(query: Query) {
    for (const [name, value] of Object.entries({
      ...query,
      sort: query.sort === 'story' ? '' : query.sort,
    })) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
      // A value that is no choice of the list (an old address) leaves the list empty: that is no filter.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }

  /** What the form asks for now. */
  #query(): Query {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') fields.set(name, value);
    return parseQuery(fields.toString());
  }

  #asked() {
    const query = this.#query();
    this.#show(query);
    this.#mark(null);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#address(queryText(query)), ADDRESS_PAUSE);
  }

  /** Replaces what follows the path. A file that holds all pages keeps its address: browsers refuse it a query. */
  #address(rest: string) {
    if (!dataFragment.has(this.#article))
      history.replaceState(history.state, '', `${location.pathname}${rest}`);
  }

  #reset(event: Event) {
    event.preventDefault();
    this.#fill(parseQuery(''));
    this.#asked();
    // The button goes with the last filter: focus must not go with it.
    const search = this.#form.elements.namedItem('q');
    if (search instanceof HTMLElement) search.focus({ preventScroll: true });
  }

  #show(query: Query) {
    let shown = 0;
    for (const entry of this.#entries) {
      const fits = matches(entry, query);
      entry.element.hidden = !fits;
      if (fits) shown += entry.count;
    }
    this.#order(query.sort);
    for (const group of this.#article.querySelectorAll<HTMLElement>('.figures-group'))
      group.hidden = !group.querySelector('.note:not([hidden])');
    const none = this.#article.querySelector<HTMLElement>('.figures-none');
    if (none) none.hidden = shown > 0;
    const result = dataResult.find(this.#form);
    const words = this.#words.figures.shown(shown, this.#total);
    if (result && result.textContent !== words) result.textContent = words;
    const reset = this.#form.querySelector<HTMLElement>('[type="reset"]');
    if (reset) reset.hidden = queryText(query) === '';
  }

  #order(sort: Sort) {
    if (sort === this.#sort) return;
    this.#sort = sort;
    if (sort === 'story') {
      for (const { home, element } of this.#entries) home?.append(element);
      this.#flat.remove();
      return;
    }
    this.#flat.append(
      ...[...this.#entries].sort(compare(sort, this.#language)).map(({ element }) => element),
    );
    this.#article.querySelector('.figures-list')?.prepend(this.#flat);
  }

  /** A link to a figure of this very page, with whatever query, stays on it. */
  #pressed(event: MouseEvent) {
    const hash = figureLink(event);
    if (hash === '') return;
    event.preventDefault();
    if (hash === location.hash) this.#opened();
    else location.hash = hash;
  }

  /** Shows the figure in the address, lays filters aside that hide it, and marks it. */
  #opened() {
    const id = fragmentId(location.hash);
    const target = id === '' ? null : this.#article.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    this.#mark(target);
    if (!target) return;
    if (target.closest('[hidden]')) {
      this.#fill(parseQuery(''));
      this.#show(parseQuery(''));
      this.#address(location.hash);
    }
    this.#bring(target);
  }

  #mark(target: HTMLElement | null) {
    for (const marked of this.#article.querySelectorAll('.found')) marked.classList.remove('found');
    target?.classList.add('found');
    target?.closest('.note')?.classList.add('found');
  }

  /** Sizes above are estimates until they are laid out (`content-visibility`), so one scroll may miss. */
  #bring(target: HTMLElement) {
    let left = SETTLING_FRAMES;
    const settle = () => {
      if (this.#off.signal.aborted) return;
      target.scrollIntoView({ behavior: 'instant', block: 'start' });
      left -= 1;
      if (left > 0) requestAnimationFrame(settle);
    };
    const letGo = () => (left = 0);
    for (const moved of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const)
      window.addEventListener(moved, letGo, { signal: this.#off.signal, passive: true, once: true });
    settle();
  }
}

/** Brings the page of figures to life. */
export function startFigures(article: HTMLElement): () => void {
  const form = article.querySelector<HTMLFormElement>('form.figures-tools');
  if (!form) return () => undefined;
  const figures = new FiguresList(article, form);
  return () => figures.stop();
}
