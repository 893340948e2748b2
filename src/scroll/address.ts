/**
 * The id in a fragment. A badly encoded one is returned unchanged and matches nothing.
 * In the single file the page precedes the id: `#cotton/yarn`.
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

  /** @param page prefix of the step in the fragment of the single file: `cotton/` */
  constructor(page = '') {
    this.#page = page;
  }

  /** Requests `#step`, or no fragment. Throttled: the last request within the interval wins. */
  follow(step: string | null): void {
    this.#wanted = step;
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#last + INTERVAL - Date.now());
    this.#timer = setTimeout(() => this.#write(), wait);
  }

  /** Cancels a pending request. */
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
