import { dataGo, dataTo } from '../../model/page/index.ts';
import { onSwipe } from '../../parts/swipe.ts';
import { hasModifier } from '../../ui/events.ts';

/** Elements that use arrow keys themselves: text fields and scrolling tables. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], .chart-data';

const KEYS: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Shows one step at a time, controlled by buttons, dots, swipes and arrow keys. All steps are laid out in one grid cell,
 * so the height is that of the highest step and the host's page never moves.
 */
export class Stepper {
  readonly #page: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  readonly #shown: (step: string, asked: boolean) => void;
  readonly #off = new AbortController();
  #at = -1;

  /**
   * @param steps sections of the steps shown, in order
   * @param shown called when a step has become current; `asked`: not because the page opened with it
   */
  constructor(
    page: HTMLElement,
    steps: readonly HTMLElement[],
    shown: (step: string, asked: boolean) => void,
  ) {
    this.#page = page;
    this.#steps = steps;
    this.#shown = shown;
    const { signal } = this.#off;
    page.addEventListener('click', (event) => this.#pressed(event), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    signal.addEventListener(
      'abort',
      onSwipe(page, (direction) => this.#by(direction === 'next' ? 1 : -1)),
    );
    const ids = new Set(steps.map(({ id }) => id));
    for (const dot of this.#dots())
      dot.parentElement?.toggleAttribute('hidden', !ids.has(dataTo.read(dot) ?? ''));
  }

  /** Shows a step. Unknown steps are ignored. */
  go(step: string, asked = true): void {
    const to = this.#steps.findIndex(({ id }) => id === step);
    if (to < 0 || to === this.#at) return;
    this.#at = to;
    const before = this.#page.querySelectorAll('[aria-current="step"], .stage-group.current');
    for (const element of before) {
      element.removeAttribute('aria-current');
      element.classList.remove('current');
    }
    const section = this.#steps[to];
    section?.setAttribute('aria-current', 'step');
    section?.closest('.stage-group')?.classList.add('current');
    this.#tell(step, asked);
    this.#shown(step, asked);
  }

  stop(): void {
    this.#off.abort();
  }

  #dots() {
    return [...this.#page.querySelectorAll<HTMLButtonElement>(`.stepper ${dataTo.selector()}`)];
  }

  /** Updates buttons, counter and the text for screen readers. */
  #tell(step: string, asked: boolean) {
    const dot = this.#dots().find((one) => dataTo.read(one) === step);
    dot?.setAttribute('aria-current', 'step');
    const ends = [
      ['previous', this.#at === 0],
      ['next', this.#at === this.#steps.length - 1],
    ] as const;
    // Not `disabled`: a button that has the focus must keep it at the end.
    for (const [name, end] of ends) dataGo.find(this.#page, name)?.setAttribute('aria-disabled', String(end));
    const counter = this.#page.querySelector('.counter');
    if (counter) counter.textContent = `${this.#at + 1} / ${this.#steps.length}`;
    const status = this.#page.querySelector('[role="status"]');
    if (asked && status) status.textContent = dot?.getAttribute('aria-label') ?? '';
    // A frame of fixed height begins each step at its top.
    this.#page.querySelector('.embed-scroll')?.scrollTo({ top: 0, behavior: 'instant' });
  }

  #by(way: -1 | 1) {
    const section = this.#steps[this.#at + way];
    if (section) this.go(section.id);
  }

  #pressed({ target }: MouseEvent) {
    const button = target instanceof Element ? target.closest<HTMLElement>('.stepper button') : null;
    const step = dataTo.read(button);
    if (step) this.go(step);
    else if (button) this.#by(dataGo.read(button) === 'next' ? 1 : -1);
  }

  #key(event: KeyboardEvent) {
    const way = KEYS[event.key];
    const modified = event.shiftKey || hasModifier(event);
    const own = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
    if (!way || modified || own || event.defaultPrevented) return;
    event.preventDefault();
    this.#by(way);
  }
}
