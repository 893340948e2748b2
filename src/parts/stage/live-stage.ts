import type * as engineModule from '../../charts/live.ts';
import type { LiveChart, Tokens } from '../../charts/live.ts';
import type { ChartSpec } from '../../model/index.ts';
import { prefersLessMotion } from '../../scroll/motion.ts';
import { whenRested } from '../../scroll/idle.ts';
import { dataChart, dataFor, dataRenderer, dataState } from '../../model/page/index.ts';

/** If steps change faster than this, in milliseconds, only posters follow. */
const HURRY = 700;

/** The chart engine: Chart.js and its adapters, in a separate chunk. */
export type Engine = typeof engineModule;

/** Loads specs and engine, both only once scrolling stops at a stage. */
export interface ChartSource {
  spec(chart: string): Promise<ChartSpec | null>;
  engine(): Promise<Engine>;
}

/**
 * The stage of a stage group. The poster of the current step is always present. Once scrolling stops, a live chart
 * replaces its marks beneath the labels, animates changes of state, and is released when the stage is far away.
 * If anything fails the poster stays. A stage rendered as `svg` has no live chart.
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
  /** Size of the plot under the canvas. Chart.js rounds the size of the canvas itself. */
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

  /** Shows the poster of a step and updates the live chart. */
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

  /** Releases the canvas; the poster stays. */
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

  /** During fast scrolling the poster shows the state; the chart catches up when idle. */
  #standIn() {
    dataRenderer.write(this.figure, 'poster');
    this.#wait();
  }

  #follow(animate: boolean) {
    const chart = this.#chart;
    if (!chart) return;
    this.#place();
    const state = dataState.read(this.figure) ?? '';
    // The poster stays visible until the canvas shows the same state.
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
    // The reader may have moved on while the chart was loading.
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

  /** Another size may need another layout, so the chart is recreated. */
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

  /** Positions the canvas exactly over the plot of the visible poster. */
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

/** The colours in force at an element, resolved. */
function tokensOf(element: HTMLElement): Tokens {
  const style = getComputedStyle(element);
  return (token) => style.getPropertyValue(`--${token}`).trim();
}
