import { SizeGate, type Size } from './size-gate.ts';

/** Tolerance for rounding in zoomed hosts, in pixels. */
const SLACK = 2;

/**
 * Reports the preferred height of an embed. It never depends on the frame's height, so a host's reaction cannot change
 * it. In a frame that stays too low the steps scroll in their own region (`html.fixed`), above buttons and sources.
 */
export class Sizes {
  readonly #page: HTMLElement;
  readonly #parts: readonly HTMLElement[];
  readonly #tell: (size: Size) => void;
  /** The host is known to resize the frame. */
  readonly #followed: boolean;
  readonly #gate = new SizeGate();
  readonly #observer = new ResizeObserver(() => this.#measure());
  readonly #off = new AbortController();

  constructor(
    page: HTMLElement,
    options: { readonly followed: boolean; readonly tell: (size: Size) => void },
  ) {
    this.#page = page;
    this.#followed = options.followed;
    this.#tell = options.tell;
    this.#parts = [...page.querySelectorAll<HTMLElement>('.embed-inner, .embed-foot')];
    for (const part of this.#parts) this.#observer.observe(part);
    const { signal } = this.#off;
    window.addEventListener('resize', () => this.#measure(), { signal });
    for (const kind of ['pointerdown', 'keydown'])
      page.addEventListener(kind, () => this.#gate.touched(), { signal, passive: true });
    this.#measure();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#off.abort();
  }

  #measure() {
    const height = this.#parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
    const size = this.#gate.next(window.innerWidth, height);
    if (size) this.#tell(size);
    if (window.innerWidth === 0 || this.#followed) return;
    const fixed = window.innerHeight + SLACK < height;
    document.documentElement.classList.toggle('fixed', fixed);
    // A region that scrolls must be reached by keyboard.
    const region = this.#page.querySelector('.embed-scroll');
    if (fixed) region?.setAttribute('tabindex', '0');
    else region?.removeAttribute('tabindex');
  }
}
