import { BarController, Chart, LineController, LineElement, PointElement } from 'chart.js';
import type { Scene } from '../../scene/types.ts';
import { OutlinedBar } from './bar.ts';
import { datasetsOf, type LiveDataset } from './datasets.ts';
import { fieldParts } from './field.ts';
import { nextTask } from './next-task.ts';
import { Paints, type Tokens } from './paints.ts';
import { ViewBoxScale } from './view-box-scale.ts';

Chart.register(
  BarController,
  OutlinedBar,
  ViewBoxScale,
  LineController,
  LineElement,
  PointElement,
  ...fieldParts,
);

/** Time a change of state takes, in milliseconds. */
const DURATION = 600;

export interface CanvasOptions {
  /** The chart laid out in a state, always in the same layout. */
  readonly sceneOf: (state: string) => Scene;
  readonly state: string;
  /** Colours in force, by token name. */
  readonly tokens: Tokens;
}
/** A chart on a canvas below its poster's labels. Whoever mounts it destroys it. */
export interface LiveChart {
  /** Moves to a state, in tasks of its own; resolves when it is drawn, or when a later call has taken over. */
  show(state: string, options: { readonly animate: boolean }): Promise<void>;
  resize(): void;
  retheme(tokens: Tokens): void;
  destroy(): void;
}

/** The view box in the canvas, as SVG's `xMidYMid meet` lays it. */
function fit(canvas: HTMLCanvasElement, scene: Scene) {
  // The box as it is, not as rounded: half a pixel of scale shows at the edge of every mark.
  const box = canvas.getBoundingClientRect();
  const [wide, high] = [box.width || 1, box.height || 1];
  const scale = Math.min(wide / scene.width, high / scene.height);
  const [left, top] = [(wide - scene.width * scale) / 2, (high - scene.height * scale) / 2];
  return { width: Math.ceil(wide), height: Math.ceil(high), scale, left, top };
}
type Fit = ReturnType<typeof fit>;

/** Scales in units of the view box, over the whole canvas, with nothing drawn of their own. */
function scalesOf({ width, height, scale, left, top }: Fit) {
  // `offset` is on by default where bars are drawn, and would move every mark.
  const shared = { type: 'linear', display: false, offset: false } as const;
  return {
    x: { ...shared, min: -left / scale, max: (width - left) / scale },
    y: { ...shared, min: -top / scale, max: (height - top) / scale, reverse: true },
  };
}

type Kind = 'bar' | 'line' | 'field';

/**
 * Mounts Chart.js as the animated painter of a scene: the same geometry as the poster, in the units of
 * the view box, so that taking over shows no jump. It listens to no event and resizes only when told.
 * It comes up in several short tasks, so that a slow phone can scroll between them.
 */
export async function mount(canvas: HTMLCanvasElement, options: CanvasOptions): Promise<LiveChart> {
  let { state, tokens } = options;
  let scene = options.sceneOf(state);
  let box = fit(canvas, scene);
  // Chart.js takes its first size from here: sized afterwards it would lay itself out twice.
  canvas.width = box.width;
  canvas.height = box.height;
  canvas.style.setProperty('width', `${box.width}px`);
  canvas.style.setProperty('height', `${box.height}px`);
  const paints = () => new Paints(tokens, box.scale, box.left, box.top);
  await nextTask();
  const chart = new Chart<Kind>(canvas, {
    type: 'field',
    data: { datasets: [] },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: Math.min(window.devicePixelRatio, 2),
      events: [],
      animation: false,
      layout: { padding: 0, autoPadding: false },
      plugins: {},
      scales: scalesOf(box),
      elements: { point: { hitRadius: 0, hoverRadius: 0 } },
    },
  });
  await nextTask();
  draw(false);

  function draw(animate: boolean) {
    merge(chart, datasetsOf(scene, paints(), box.scale));
    chart.options.animation = animate ? { duration: DURATION, easing: 'easeInOutCubic' } : false;
    chart.update(animate ? undefined : 'none');
  }

  return {
    async show(next, { animate }) {
      state = next;
      await nextTask();
      if (state !== next || !chart.ctx) return;
      scene = options.sceneOf(next);
      await nextTask();
      if (state === next && chart.ctx) draw(animate);
    },
    resize() {
      box = fit(canvas, scene);
      chart.options.scales = scalesOf(box);
      chart.resize(box.width, box.height);
      draw(false);
    },
    retheme(next) {
      tokens = next;
      draw(false);
    },
    destroy: () => chart.destroy(),
  };
}

/** Chart.js animates a dataset that keeps its identity: those of the same label are changed in place. */
function merge(chart: Chart<Kind>, next: LiveDataset[]) {
  const before = new Map(chart.data.datasets.map((dataset) => [dataset.label, dataset]));
  chart.data.datasets = next.map((dataset) => {
    const known = before.get(dataset.label);
    if (!known || known.type !== dataset.type) return dataset;
    Object.assign(known, dataset);
    return known;
  });
}
