import { whenIdle } from '../../scroll/idle.ts';
import { type ChartSource, LiveStage } from './live-stage.ts';
import { dataChart, dataFor } from '../../model/page/index.ts';

/** Maximum number of canvases at once. */
const MOST_LIVE = 2;

/** Controls the stages of a chapter: which step they show, and which may be live. */
export class StageDirector {
  readonly #stages: LiveStage[] = [];
  readonly #byStep = new Map<string, LiveStage>();
  /** Stages in the order they were last read. */
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

  /** Called when a step becomes current: only its stage may become live. */
  show(step: string): void {
    const stage = this.#byStep.get(step);
    if (!stage) return;
    if (this.#recent.at(-1) !== stage) {
      this.#recent.at(-1)?.near(false);
      this.#recent = [...this.#recent.filter((other) => other !== stage), stage];
      // Older canvases are released before the stage creates its own.
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
   * Turns each stage group from sticky posters into one stage. Each change costs a layout, so each runs in its own task,
   * and the group being read comes first.
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
