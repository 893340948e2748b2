import type { ChartSpec } from '../model/index.ts';
import { sceneOf } from './drawings.ts';
import { mount as mountScene, type LiveChart } from './render/canvas/index.ts';
import type { Tokens } from './render/canvas/paints.ts';
import type { LayoutName } from './scene/types.ts';

export type { LiveChart } from './render/canvas/index.ts';
export type { Tokens } from './render/canvas/paints.ts';

export interface LiveOptions {
  readonly spec: ChartSpec;
  readonly layout: LayoutName;
  readonly state: string;
  /** Colours in force. */
  readonly tokens: Tokens;
}

/** Mounts a live chart. This module brings Chart.js: import it dynamically. */
export function mount(canvas: HTMLCanvasElement, options: LiveOptions): Promise<LiveChart> {
  const { spec, layout, state, tokens } = options;
  return mountScene(canvas, { sceneOf: (next) => sceneOf(spec, next, layout), state, tokens });
}
