import { whenIdle } from '../../scroll/rest.ts';
import { type ChartSource, LiveStage } from './live-stage.ts';

/** Never more than this many canvases hold memory at once. */
const MOST_LIVE = 2;

/** Tells the stages of a chapter what is being read, and which of them may be alive. */
export class StageDirector {
  readonly #stages = new Map<Element, LiveStage>();
  readonly #byStep = new Map<string, LiveStage>();
  readonly #recent: LiveStage[] = [];
  readonly #observer: IntersectionObserver;
  #cancelRaise: (() => void) | undefined;
  readonly #schemes = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #retheme = () => this.retheme();

  constructor(article: HTMLElement, source: ChartSource) {
    for (const figure of article.querySelectorAll<HTMLElement>('figure[data-chart]')) {
      const stage = new LiveStage(figure, source);
      this.#stages.set(figure, stage);
      for (const poster of figure.querySelectorAll<HTMLElement>('.poster'))
        if (poster.dataset['for']) this.#byStep.set(poster.dataset['for'], stage);
    }
    this.#observer = new IntersectionObserver((entries) => {
      for (const entry of entries) this.#seen(this.#stages.get(entry.target), entry.isIntersecting);
    });
    this.#raise(nearestFirst([...this.#stages.keys()].flatMap((figure) => figure.parentElement ?? [])));
    this.#schemes.addEventListener('change', this.#retheme);
  }

  /** A step has become the current one. */
  show(step: string): void {
    this.#byStep.get(step)?.show(step);
  }

  retheme(): void {
    for (const stage of this.#stages.values()) stage.retheme();
  }

  stop(): void {
    this.#cancelRaise?.();
    this.#observer.disconnect();
    this.#schemes.removeEventListener('change', this.#retheme);
    for (const stage of this.#stages.values()) stage.release();
  }

  /**
   * Turns run after run from posters that stick beside their steps into one stage. Each is a layout of
   * its own, so each gets a task of its own, and the one being read comes first.
   */
  #raise(runs: readonly Element[]) {
    const [run, ...rest] = runs;
    if (!run) return;
    run.classList.add('staged');
    const figure = run.querySelector('figure[data-chart]');
    if (figure) this.#observer.observe(figure);
    this.#cancelRaise = whenIdle(() => this.#raise(rest), 2000);
  }

  #seen(stage: LiveStage | undefined, visible: boolean) {
    if (!stage) return;
    stage.near(visible);
    const at = this.#recent.indexOf(stage);
    if (at >= 0) this.#recent.splice(at, 1);
    if (visible) this.#recent.push(stage);
    else this.#recent.unshift(stage);
    const alive = this.#recent.filter((candidate) => candidate.live);
    // A stage in view may take over soon: room is made for it first.
    const room = MOST_LIVE - (visible && !stage.live ? 1 : 0);
    for (const far of alive.slice(0, Math.max(0, alive.length - room))) if (far !== stage) far.release();
  }
}

/** Elements by their distance from the middle of the viewport. */
function nearestFirst(elements: readonly Element[]): Element[] {
  const middle = window.innerHeight / 2;
  const distance = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= middle && bottom >= middle ? 0 : Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
  };
  return elements
    .map((element) => ({ element, away: distance(element) }))
    .sort((a, b) => a.away - b.away)
    .map(({ element }) => element);
}
