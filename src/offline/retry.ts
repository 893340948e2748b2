/** Waits between tries: a passing fault heals in seconds, a broken deployment in hours. */
const RETRY_DELAYS_MS = [30_000, 120_000, 600_000, 3_600_000];

/** Tries again later, at longer and longer intervals; at once when the network returns or the reader does. */
export class Retry {
  readonly #attempt: () => void;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(attempt: () => void) {
    this.#attempt = attempt;
    window.addEventListener('online', () => this.#retryNow());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#retryNow();
    });
  }

  /** A try failed: the next is due. */
  schedule(): void {
    if (this.#timer !== undefined) return;
    const wait = RETRY_DELAYS_MS[Math.min(this.#attempts, RETRY_DELAYS_MS.length - 1)] ?? 0;
    this.#attempts += 1;
    this.#timer = setTimeout(() => this.#run(), wait);
  }

  /** A try succeeded, or one was asked for by hand. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#attempts = 0;
  }

  #retryNow() {
    if (this.#timer !== undefined) this.#run();
  }

  #run() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#attempt();
  }
}
