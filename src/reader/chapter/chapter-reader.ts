import { StageDirector } from '../../parts/stage/director.ts';
import type { ChartSource } from '../../parts/stage/live-stage.ts';
import { StepAddress } from '../../scroll/address.ts';
import { prefersLessMotion } from '../../scroll/motion.ts';
import { observeSteps, type StepObserver } from '../../scroll/step-observer.ts';
import { keyAction, type StepAction } from '../keys.ts';
import { ReadOn } from './read-on.ts';
import { dataAction, dataChapter, dataFragment, dataStep } from '../../model/page/index.ts';

/** The reader's connection to the page around the article. */
export interface ReaderHost {
  readonly charts: ChartSource;
  readonly letterKeys: () => boolean;
  /** A step became current. `steps` are the chapter's, in order. */
  progress(chapter: string, step: string, steps: readonly string[]): void;
  /** The key to bookmark a step was pressed on it. */
  bookmark(step: string): void;
  /** The reader went past the end: open the next chapter. */
  readOn(url: string): void;
}

/** Position of the reading line: below the stage on narrow screens, near the middle on wide ones. */
const LINE = { narrow: 0.3, wide: 0.55 };

/** Runs a chapter: steps, stages, address and keys. `stop` removes every listener. */
export class ChapterReader {
  readonly #article: HTMLElement;
  readonly #host: ReaderHost;
  readonly #steps: readonly HTMLElement[];
  readonly #stages: StageDirector;
  readonly #address: StepAddress;
  readonly #off = new AbortController();
  readonly #wide = window.matchMedia('(min-width: 56em)');
  readonly #readOn: ReadOn;
  #observer: StepObserver;
  #current = -1;
  #heading = -1;

  constructor(article: HTMLElement, host: ReaderHost) {
    this.#article = article;
    this.#host = host;
    this.#address = new StepAddress(dataFragment.read(article) ?? undefined);
    this.#steps = dataStep.all(article);
    this.#stages = new StageDirector(article, host.charts);
    this.#observer = this.#observe();
    const signal = this.#off.signal;
    this.#wide.addEventListener('change', () => this.#reobserve(), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('click', (event) => this.#action(event), { signal });
    window.addEventListener('scrollend', () => (this.#heading = -1), { signal });
    this.#readOn = new ReadOn(article, (url) => host.readOn(url));
  }

  stop(): void {
    this.#observer.stop();
    this.#address.stop();
    this.#stages.stop();
    this.#readOn.stop();
    this.#off.abort();
  }

  retheme(): void {
    this.#stages.retheme();
  }

  /** Goes to the next or previous step; from above the first step, to the first. */
  step(action: StepAction): void {
    const from = this.#heading >= 0 ? this.#heading : this.#current;
    const to = Math.min(this.#steps.length - 1, Math.max(0, from + (action === 'next' ? 1 : -1)));
    const section = this.#steps[to];
    if (!section || (action === 'next' && from === this.#steps.length - 1)) return this.#pastTheEnd(action);
    this.#heading = to;
    const far = Math.abs(section.getBoundingClientRect().top) > 2.5 * window.innerHeight;
    section.scrollIntoView({ behavior: far || prefersLessMotion() ? 'instant' : 'smooth', block: 'start' });
  }

  #pastTheEnd(action: StepAction) {
    if (action === 'next') this.#article.querySelector('.page-evidence')?.scrollIntoView();
  }

  #observe() {
    const line = this.#wide.matches ? LINE.wide : LINE.narrow;
    return observeSteps(this.#steps, line, (step) => this.#changed(step));
  }

  #reobserve() {
    this.#observer.stop();
    this.#observer = this.#observe();
  }

  #changed(step: string | null) {
    this.#steps[this.#current]?.removeAttribute('aria-current');
    this.#current = this.#steps.findIndex((section) => dataStep.read(section) === step);
    const section = this.#steps[this.#current];
    this.#address.follow(step);
    if (!section || step === null) return;
    section.setAttribute('aria-current', 'step');
    this.#stages.show(step);
    const steps = this.#steps.flatMap((one) => dataStep.read(one) ?? []);
    this.#host.progress(dataChapter.read(this.#article) ?? '', step, steps);
  }

  #key(event: KeyboardEvent) {
    const action = keyAction(event, this.#host.letterKeys());
    if (!action) return;
    event.preventDefault();
    if (action !== 'bookmark') return this.step(action);
    const step = dataStep.read(this.#steps[this.#current]);
    if (step) this.#host.bookmark(step);
  }

  #action(event: MouseEvent) {
    const action = dataAction.read(dataAction.closest(event.target));
    if (action === 'next' || action === 'previous') this.step(action);
  }
}
