import type { ChartSpec, SceneLinks } from '../model/index.ts';
import { sceneOf, stageSceneOf } from './drawings.ts';
import { posterSvg } from './render/svg/index.ts';
import type { LayoutName, Scene } from './scene/types.ts';

/** Smallest text a room still reads from its last row, as a share of the stage's height. */
export const LEAST_TEXT = 0.024;

/** What typefaces and rounding may cost. */
const MARGIN = 0.0005;

interface Room {
  readonly width: number;
  readonly height: number;
}
/** Room a chart has beside its words, in heights of the stage: on a stage of 4:3 below a heading of two lines, and on one of 16:9. */
const ROOMS: readonly Room[] = [
  { width: 1.22, height: 0.7 },
  { width: 1.1, height: 0.88 },
];

/** The smallest text of a scene, in units. */
function leastText(scene: Scene): number {
  return Math.min(...scene.shapes.flatMap((label) => (label.kind === 'text' ? [label.size] : [])));
}

/** Height of a scene's smallest text on the stage, as a share of the stage's height. */
export function textOnStage(scene: Scene): number {
  return (
    Math.min(...ROOMS.map(({ width, height }) => Math.min(width / scene.width, height / scene.height))) *
    leastText(scene)
  );
}

export interface StagePoster {
  readonly layout: LayoutName | 'stage';
  readonly svg: string;
  /** Needs the whole stage to be legible: its caption stands with the evidence. */
  readonly dense: boolean;
}

interface StageScene {
  readonly layout: LayoutName | 'stage';
  readonly scene: Scene;
}

/** The layout of a chart whose smallest text comes out largest on a stage. */
function stageLayout(spec: ChartSpec, state: string): StageScene {
  const own = stageSceneOf(spec, state);
  const layouts: readonly StageScene[] = [
    { layout: 'narrow', scene: sceneOf(spec, state, 'narrow') },
    { layout: 'wide', scene: sceneOf(spec, state, 'wide') },
    ...(own ? [{ layout: 'stage' as const, scene: own }] : []),
  ];
  return layouts.reduce((a, b) => (textOnStage(b.scene) > textOnStage(a.scene) ? b : a));
}

const isDense = (scene: Scene) => textOnStage(scene) < LEAST_TEXT + MARGIN;

/** Whether a chart needs the whole stage to be legible. */
export function isDenseOnStage(spec: ChartSpec, state: string): boolean {
  return isDense(stageLayout(spec, state).scene);
}

/** A chart for a stage: the layout whose smallest text comes out largest there. */
export function stagePosterOf(spec: ChartSpec, state: string, links: SceneLinks): StagePoster {
  const { layout, scene } = stageLayout(spec, state);
  return { layout, svg: posterSvg(scene, layout, links), dense: isDense(scene) };
}
