import { fragmentId } from '../scroll/address.ts';

/**
 * Keeps the place an address names while the page is still taking shape: styles that come late and forms
 * that wake change heights above it, and Chromium sometimes drops the fragment while laying out.
 * A reader who has moved, or who comes back to a place the browser remembers, is left where they are.
 */
export class RestoreFragment {
  #cancelled = false;
  /** The browser has a place of its own to go back to. */
  readonly #returning: boolean;
  readonly #cancel = () => {
    this.#cancelled = true;
    this.stop();
  };

  constructor() {
    const [entry] = performance.getEntriesByType('navigation');
    this.#returning = entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
    for (const kind of USER_INPUT) window.addEventListener(kind, this.#cancel, { passive: true });
  }

  /** Goes to the place of the address, if the reader still waits for it. */
  restore(): void {
    if (this.#cancelled || !location.hash || (this.#returning && window.scrollY > 0)) return;
    document.getElementById(fragmentId(location.hash))?.scrollIntoView({ behavior: 'instant' });
  }

  stop(): void {
    for (const kind of USER_INPUT) window.removeEventListener(kind, this.#cancel);
  }
}

const USER_INPUT = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
