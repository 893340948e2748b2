import { dataReadOn } from '../../model/page/index.ts';
/** Distance past the end, in pixels of wheel or touch, after which the next chapter opens. */
const PULL = 240;
/** Delay after reaching the end, so that the momentum of one scroll opens nothing. */
const REST = 350;

/** Opens the next chapter when the reader scrolls past the end. */
export class ReadOn {
  readonly #off = new AbortController();
  readonly #open: (url: string) => void;
  readonly #link: HTMLAnchorElement | null;
  #pulled = 0;
  #reached = Infinity;
  #touch: number | null = null;
  /** Whether the link is in view. Gestures are measured only then, since measuring forces a layout. */
  #armed = false;

  constructor(article: HTMLElement, open: (url: string) => void) {
    this.#open = open;
    this.#link = dataReadOn.find<HTMLAnchorElement>(article);
    if (!this.#link) return;
    const end = new IntersectionObserver(
      (entries) => (this.#armed = entries.at(-1)?.isIntersecting ?? false),
    );
    end.observe(this.#link);
    this.#off.signal.addEventListener('abort', () => end.disconnect());
    const options = { signal: this.#off.signal, passive: true };
    window.addEventListener('wheel', (event) => this.#pull(event.deltaY), options);
    window.addEventListener(
      'touchstart',
      (event) => (this.#touch = event.touches[0]?.clientY ?? null),
      options,
    );
    window.addEventListener('touchmove', (event) => this.#dragged(event), options);
  }

  stop(): void {
    this.#off.abort();
  }

  #dragged(event: TouchEvent) {
    const at = event.touches[0]?.clientY;
    if (at === undefined || this.#touch === null) return;
    this.#pull(this.#touch - at);
    this.#touch = at;
  }

  #pull(delta: number) {
    if (!this.#armed) return;
    const left = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
    if (left > 2 || delta <= 0) {
      this.#pulled = 0;
      this.#reached = Infinity;
      return;
    }
    const now = performance.now();
    this.#reached = Math.min(this.#reached, now);
    if (now - this.#reached < REST) return;
    this.#pulled += delta;
    if (this.#pulled < PULL || !this.#link) return;
    this.#off.abort();
    this.#open(this.#link.href);
  }
}
