/**
 * The id an address' fragment names; one that is badly encoded is taken as it stands, and names nothing.
 * Where one file holds all pages, the page stands before the id: `#cotton/yarn`.
 */
export function fragmentId(hash: string): string {
  const raw = hash.replace(/^#(.*\/)?/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Safari refuses more than 100 changes of history in 30 seconds. */
const INTERVAL = 400;

/** Keeps the address at the step being read, without adding to the history. */
export class StepAddress {
  readonly #page: string;
  #wanted: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  /** @param page what stands before a step in the fragment where one file holds all pages: `cotton/` */
  constructor(page = '') {
    this.#page = page;
  }

  /** Asks for `#step`, or for no fragment; the last wish within the interval is the one fulfilled. */
  follow(step: string | null): void {
    this.#wanted = step;
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#last + INTERVAL - Date.now());
    this.#timer = setTimeout(() => this.#write(), wait);
  }

  /** Forgets a wish that has not been fulfilled yet. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #write() {
    this.#timer = undefined;
    this.#last = Date.now();
    const fragment = this.#page + (this.#wanted ?? '');
    const url = fragment ? `#${fragment}` : location.pathname + location.search;
    if ((this.#wanted ?? '') === fragmentId(location.hash)) return;
    history.replaceState(history.state, '', url);
  }
}
