import type * as engineModule from '../../charts/live/index.ts';
import type { LiveChart } from '../../charts/live/index.ts';
import type { ChartSpec } from '../../model/index.ts';
import { prefersLessMotion } from '../../scroll/motion.ts';
import { whenRested } from '../../scroll/idle.ts';
import { dataChart, dataFor, dataRenderer, dataState } from '../../model/page/index.ts';

/** Below this many milliseconds between two steps the reader is passing by: posters alone follow. */
const HURRY = 700;

/** The engine that paints: Chart.js and what adapts it, in a chunk of its own. */
export type Engine = typeof engineModule;

/** Where a live chart comes from: both are fetched only when a reader rests at a stage. */
export interface ChartSource {
  spec(chart: string): Promise<ChartSpec | null>;
  engine(): Promise<Engine>;
}

/**
 * One stage of a run. The poster of the current step is always there; a live chart takes over beneath
 * its labels when the reader rests, moves with a change of state, and leaves when the stage is far.
 * If anything of it fails the poster simply stays. A stage rendered as `svg` has no live chart: its
 * poster is the chart.
 */
export class LiveStage {
  readonly figure: HTMLElement;
  readonly #source: ChartSource;
  readonly #still: boolean;
  #chart: LiveChart | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #lastChange = -Infinity;
  #cancelWait: (() => void) | null = null;
  #taking = false;
  #near = false;
  /** Width and height of the plot the canvas was laid over: Chart.js rounds the canvas's own. */
  #laid = { width: 0, height: 0 };
  #resized: ResizeObserver | null = null;

  constructor(figure: HTMLElement, source: ChartSource) {
    this.figure = figure;
    this.#source = source;
    this.#still = dataRenderer.read(figure) === 'svg';
  }

  /** Whether it holds a canvas, or is about to. */
  get live(): boolean {
    return this.#canvas !== null;
  }

  /** Shows the poster of a step and brings the live chart along. */
  show(step: string): void {
    const poster = [...this.figure.children].find((child) => dataFor.read(child) === step);
    if (!(poster instanceof HTMLElement)) return;
    const now = performance.now();
    const hurried = now - this.#lastChange < HURRY;
    this.#lastChange = now;
    const changed = !poster.classList.contains('shown');
    if (changed) {
      this.figure.querySelector('.poster.shown')?.classList.remove('shown');
      poster.classList.add('shown');
      dataState.write(this.figure, dataState.read(poster) ?? '');
    }
    this.figure.parentElement?.classList.toggle('hurried', hurried);
    if (!this.#chart) return;
    if (hurried) this.#standIn();
    else if (changed) this.#follow(true);
  }

  /** The stage is in view, or no longer. */
  near(near: boolean): void {
    if (this.#still) return;
    this.#near = near;
    if (near) this.#wait();
    else {
      this.#cancelWait?.();
      this.#cancelWait = null;
    }
  }

  /** Gives the canvas back; the poster stays. */
  release(): void {
    this.#cancelWait?.();
    this.#cancelWait = null;
    this.#resized?.disconnect();
    this.#resized = null;
    this.#chart?.destroy();
    this.#chart = null;
    this.#canvas?.remove();
    this.#canvas = null;
    if (!this.#still) dataRenderer.write(this.figure, 'poster');
  }

  /** Colours have changed. */
  retheme(): void {
    this.#chart?.retheme(tokensOf(this.figure));
  }

  #wait() {
    if (this.#cancelWait) return;
    this.#cancelWait = whenRested(() => {
      this.#cancelWait = null;
      if (!this.#chart) void this.#take();
      else if (dataRenderer.read(this.figure) === 'poster') this.#follow(false);
    });
  }

  /** While the reader hurries the poster shows the state; the chart catches up at rest. */
  #standIn() {
    dataRenderer.write(this.figure, 'poster');
    this.#wait();
  }

  #follow(animate: boolean) {
    const chart = this.#chart;
    if (!chart) return;
    this.#place();
    const state = dataState.read(this.figure) ?? '';
    // Where the poster stands in, it does so until the canvas shows the same.
    void chart.show(state, { animate: animate && !prefersLessMotion() }).then(() => {
      if (this.#chart === chart && dataState.read(this.figure) === state)
        dataRenderer.write(this.figure, 'live');
    });
  }

  async #take() {
    if (this.#taking) return;
    this.#taking = true;
    try {
      const [spec, engine] = await Promise.all([
        this.#source.spec(dataChart.read(this.figure) ?? ''),
        this.#source.engine(),
      ]);
      if (spec && this.#near && !this.#chart) await this.#mount(spec, engine);
    } catch {
      this.release();
    } finally {
      this.#taking = false;
    }
  }

  async #mount(spec: ChartSpec, engine: Engine) {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this.figure.prepend(canvas);
    this.#canvas = canvas;
    this.#place();
    const state = dataState.read(this.figure) ?? '';
    const chart = await engine.mount(canvas, {
      spec,
      layout: this.#layout(),
      state,
      tokens: tokensOf(this.figure),
    });
    // The reader may have gone on, or the chapter been left, while the chart came up.
    if (this.#canvas !== canvas) {
      chart.destroy();
      if (this.#near) this.#wait();
      return;
    }
    this.#chart = chart;
    if (state === dataState.read(this.figure)) dataRenderer.write(this.figure, 'live');
    else this.#follow(false);
    this.#resized = new ResizeObserver(() => this.#refit());
    this.#resized.observe(this.figure);
  }

  /** Another size may mean another layout: the chart starts anew. */
  #refit() {
    const box = this.#plot()?.getBoundingClientRect();
    if (!box || (Math.abs(box.width - this.#laid.width) < 1 && Math.abs(box.height - this.#laid.height) < 1))
      return;
    this.release();
    if (this.#near) this.#wait();
  }

  #plot() {
    return this.figure.querySelector<HTMLElement>('.poster.shown .plot');
  }

  #layout(): 'wide' | 'narrow' {
    const wide = this.#plot()?.querySelector('.layout-wide');
    return wide && getComputedStyle(wide).display !== 'none' ? 'wide' : 'narrow';
  }

  /** Lays the canvas exactly over the plot of the shown poster. */
  #place() {
    const plot = this.#plot();
    if (!plot || !this.#canvas) return;
    const outer = this.figure.getBoundingClientRect();
    const box = plot.getBoundingClientRect();
    const { style } = this.#canvas;
    style.setProperty('left', `${box.left - outer.left - this.figure.clientLeft}px`);
    style.setProperty('top', `${box.top - outer.top - this.figure.clientTop}px`);
    style.setProperty('width', `${box.width}px`);
    style.setProperty('height', `${box.height}px`);
    const moved = this.#laid.width !== box.width || this.#laid.height !== box.height;
    this.#laid = { width: box.width, height: box.height };
    if (this.#chart && moved) this.#chart.resize();
  }
}

const TOKENS = [
  'paper',
  'card',
  'ink',
  'quiet',
  'rule',
  'shade',
  'thread',
  'cotton',
  'fibre',
  'yarn',
  'context',
  'caution',
] as const;

/** The colours in force at an element, resolved. */
function tokensOf(element: HTMLElement): Record<string, string> {
  const style = getComputedStyle(element);
  return Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]));
}
