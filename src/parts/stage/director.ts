import { whenIdle } from '../../scroll/idle.ts';
import { type ChartSource, LiveStage } from './live-stage.ts';
import { dataChart, dataFor } from '../../model/page/index.ts';

/** Never more than this many canvases hold memory at once. */
const MOST_LIVE = 2;

/** Tells the stages of a chapter what is being read, and which of them may be alive. */
export class StageDirector {
  readonly #stages: LiveStage[] = [];
  readonly #byStep = new Map<string, LiveStage>();
  /** Stages read, the latest last. */
  #recent: LiveStage[] = [];
  #cancelRaise: (() => void) | undefined;
  readonly #schemes = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #retheme = () => this.retheme();

  constructor(article: HTMLElement, source: ChartSource) {
    for (const figure of dataChart.all(article)) {
      const stage = new LiveStage(figure, source);
      this.#stages.push(stage);
      for (const poster of dataFor.all(figure)) this.#byStep.set(dataFor.read(poster) ?? '', stage);
    }
    this.#raise(nearestFirst(this.#stages.flatMap(({ figure }) => figure.parentElement ?? [])));
    this.#schemes.addEventListener('change', this.#retheme);
  }

  /** A step has become the current one: its stage may come alive, the others may not. */
  show(step: string): void {
    const stage = this.#byStep.get(step);
    if (!stage) return;
    if (this.#recent.at(-1) !== stage) {
      this.#recent.at(-1)?.near(false);
      this.#recent = [...this.#recent.filter((other) => other !== stage), stage];
      // Room is made before the stage takes a canvas of its own.
      const others = this.#recent.filter((other) => other !== stage && other.live);
      for (const far of others.slice(0, Math.max(0, others.length - (MOST_LIVE - 1)))) far.release();
    }
    stage.show(step);
    stage.near(true);
  }

  retheme(): void {
    for (const stage of this.#stages) stage.retheme();
  }

  stop(): void {
    this.#cancelRaise?.();
    this.#schemes.removeEventListener('change', this.#retheme);
    for (const stage of this.#stages) stage.release();
  }

  /**
   * Turns run after run from posters that stick beside their steps into one stage. Each is a layout of
   * its own, so each gets a task of its own, and the one being read comes first.
   */
  #raise(runs: readonly Element[]) {
    const [run, ...rest] = runs;
    if (!run) return;
    run.classList.add('staged');
    this.#cancelRaise = whenIdle(() => this.#raise(rest), 2000);
  }
}

/** Elements by their distance from the middle of the viewport. */
function nearestFirst(elements: readonly Element[]): Element[] {
  const middle = window.innerHeight / 2;
  const distance = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= middle && bottom >= middle
      ? 0
      : Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
  };
  return elements
    .map((element) => ({ element, away: distance(element) }))
    .sort((a, b) => a.away - b.away)
    .map(({ element }) => element);
}
