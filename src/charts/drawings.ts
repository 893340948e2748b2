import type { ChartKind, ChartSpec, ChartSpecs, Texture, Tone } from '../model/index.ts';
import type { LayoutName, Scene } from './scene/types.ts';
import { argument } from './argument/draw.ts';
import { bars } from './bars/draw.ts';
import { chain } from './chain/draw.ts';
import { columns } from './columns/draw.ts';
import { fields } from './fields/draw.ts';
import type { ChartDrawing, Row } from './scene/drawing.ts';
import { map } from './map/draw.ts';
import { paths } from './paths/draw.ts';
import { proportion } from './proportion/draw.ts';
import { ring } from './ring/draw.ts';
import { route } from './route/draw.ts';
import { scorecard } from './scorecard/draw.ts';
import { slope } from './slope/draw.ts';
import { threads } from './threads/draw.ts';
import { timeline } from './timeline/draw.ts';
import { waffle } from './waffle/draw.ts';

const KINDS: { readonly [Kind in ChartKind]: ChartDrawing<ChartSpecs[Kind]> } = {
  slope,
  columns,
  waffle,
  fields,
  timeline,
  threads,
  ring,
  argument,
  map,
  route,
  chain,
  paths,
  scorecard,
  proportion,
  bars,
};

// A kind and a spec of that kind, so that each drawing is given its own: `spec.kind` alone would not tell the checker.
const sceneBy = <Kind extends ChartKind>(
  kind: Kind,
  spec: ChartSpecs[Kind],
  state: string,
  layout: LayoutName,
) => KINDS[kind].scene(spec, state, layout);
const stageBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind], state: string) =>
  KINDS[kind].stage?.(spec, state) ?? null;
const rowsBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) => KINDS[kind].rows(spec);
const texturedBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) =>
  KINDS[kind].textured?.(spec) ?? [];

/** Lays a chart out in one state; an unknown state throws. */
export function sceneOf(spec: ChartSpec, state: string, layout: LayoutName): Scene {
  return sceneBy(spec.kind, spec, state, layout);
}

/** A chart laid out for a stage, where its kind has a layout of its own for one. */
export function stageSceneOf(spec: ChartSpec, state: string): Scene | null {
  return stageBy(spec.kind, spec, state);
}

/** Every number of a chart, in reading order. */
export function rowsOf(spec: ChartSpec): readonly Row[] {
  return rowsBy(spec.kind, spec);
}

/** Parts of a chart that may be filled with a texture. */
export function texturedParts(
  spec: ChartSpec,
): readonly { readonly texture: Texture; readonly tone: Tone }[] {
  return texturedBy(spec.kind, spec);
}

/** Whether Chart.js draws a chart when scripts run; else its poster is the chart. */
export function isLive(spec: ChartSpec): boolean {
  return KINDS[spec.kind].live;
}

/** Whether a chart is a list of words that needs its height. */
export function isTall(spec: ChartSpec): boolean {
  return KINDS[spec.kind].tall;
}
