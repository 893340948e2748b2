/** Waits between tries: a passing fault heals in seconds, a broken deployment in hours. */
const WAITS_MS = [30_000, 120_000, 600_000, 3_600_000];

/** Tries again later, at longer and longer intervals; at once when the network returns or the reader does. */
export class Retry {
  readonly #attempt: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(attempt: () => void) {
    this.#attempt = attempt;
    window.addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#hurry();
    });
  }

  /** A try failed: the next is due. */
  schedule(): void {
    if (this.#timer !== undefined) return;
    const wait = WAITS_MS[Math.min(this.#tries, WAITS_MS.length - 1)] ?? 0;
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#now(), wait);
  }

  /** A try succeeded, or one was asked for by hand. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tries = 0;
  }

  #hurry() {
    if (this.#timer !== undefined) this.#now();
  }

  #now() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#attempt();
  }
}
