import { LIVE_KINDS } from '../../model/index.ts';
import { type ChartSource, LiveStage } from './live-stage.ts';

/** Never more than this many canvases hold memory at once. */
const MOST_LIVE = 2;

/** Tells the stages of a chapter what is being read, and which of them may be alive. */
export class StageDirector {
  readonly #stages = new Map<Element, LiveStage>();
  readonly #byStep = new Map<string, LiveStage>();
  readonly #recent: LiveStage[] = [];
  readonly #observer: IntersectionObserver;
  readonly #schemes = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #retheme = () => this.retheme();

  constructor(article: HTMLElement, source: ChartSource) {
    for (const figure of article.querySelectorAll<HTMLElement>('figure[data-chart]')) {
      const stage = new LiveStage(figure, limited(source));
      this.#stages.set(figure, stage);
      for (const poster of figure.querySelectorAll<HTMLElement>('.poster'))
        if (poster.dataset['for']) this.#byStep.set(poster.dataset['for'], stage);
    }
    this.#observer = new IntersectionObserver((entries) => {
      for (const entry of entries) this.#seen(this.#stages.get(entry.target), entry.isIntersecting);
    });
    for (const figure of this.#stages.keys()) this.#observer.observe(figure);
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
    this.#observer.disconnect();
    this.#schemes.removeEventListener('change', this.#retheme);
    for (const stage of this.#stages.values()) stage.release();
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

/** Kinds drawn as SVG have no live chart: their poster is the chart. */
function limited(source: ChartSource): ChartSource {
  return {
    engine: () => source.engine(),
    async spec(chart) {
      const spec = await source.spec(chart);
      return spec && LIVE_KINDS.includes(spec.kind) ? spec : null;
    },
  };
}
