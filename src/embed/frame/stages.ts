import { type ChartSource, LiveStage } from '../../parts/stage/live-stage.ts';
import { dataChart, dataFor } from '../../model/page/index.ts';

/**
 * The charts of a chapter shown step by step. The stage of the current step may become live once it is visible, so a
 * frame further down the host's page loads no chart. At most the current and the previous stage are live.
 */
export class Stages {
  readonly #stages: readonly LiveStage[];
  #current: LiveStage | null = null;
  #last: LiveStage | null = null;
  #seen = false;
  readonly #observer: IntersectionObserver;

  constructor(article: HTMLElement, source: ChartSource) {
    this.#stages = dataChart.all(article).map((figure) => new LiveStage(figure, source));
    this.#observer = new IntersectionObserver((entries) => {
      this.#seen = entries.at(-1)?.isIntersecting ?? false;
      this.#current?.near(this.#seen);
    });
    this.#observer.observe(article);
  }

  /** Called when a step becomes current. */
  show(step: string): void {
    const stage = this.#stages.find(({ figure }) => dataFor.find(figure, step));
    if (!stage) return;
    if (stage !== this.#current) {
      this.#current?.near(false);
      if (this.#last !== stage) this.#last?.release();
      this.#last = this.#current;
      this.#current = stage;
    }
    stage.show(step);
    stage.near(this.#seen);
  }

  retheme(): void {
    for (const stage of this.#stages) stage.retheme();
  }

  stop(): void {
    this.#observer.disconnect();
    for (const stage of this.#stages) stage.release();
  }
}
