import type { ChartSpec } from '../model/index.ts';
import { sceneOf } from './kinds/index.ts';
import { posterOf } from './poster.ts';
import type { LayoutName, Scene } from './scene/types.ts';

/** Smallest text a room still reads from its last row, as a share of the stage's height. */
export const LEAST_TEXT = 0.024;

/** Room a chart has on a stage of 4:3, with a heading of two lines above it, in heights of the stage. */
const ROOM = { width: 1.26, height: 0.74 } as const;

/** The smallest text of a scene, in units. */
function leastText(scene: Scene): number {
  return Math.min(...scene.labels.flatMap((label) => (label.kind === 'text' ? [label.size] : [])));
}

/** Height of a scene's smallest text on the stage, as a share of the stage's height. */
export function textOnStage(scene: Scene): number {
  return Math.min(ROOM.width / scene.width, ROOM.height / scene.height) * leastText(scene);
}

/** A chart for a stage: the layout whose smallest text comes out largest there. */
export function stagePosterOf(spec: ChartSpec, state: string): { readonly layout: LayoutName; readonly svg: string } {
  const [layout] = (['narrow', 'wide'] as const)
    .map((name) => [name, textOnStage(sceneOf(spec, state, name))] as const)
    .reduce((best, next) => (next[1] > best[1] ? next : best));
  return { layout, svg: posterOf(spec, state, layout) };
}
