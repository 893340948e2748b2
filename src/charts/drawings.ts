import type { ChartKind, ChartSpec, ChartSpecs, Texture, Tone } from '../model/index.ts';
import { kinds } from './kinds.ts';
import type { FormRow, Row } from './scene/drawing.ts';
import type { LayoutName, Scene } from './scene/types.ts';

// A kind and a spec of that kind, so that each drawing is given its own: `spec.kind` alone would not tell the checker.
const sceneBy = <Kind extends ChartKind>(
  kind: Kind,
  spec: ChartSpecs[Kind],
  state: string,
  layout: LayoutName,
) => kinds[kind].draw.scene(spec, state, layout);
const stageBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind], state: string) =>
  kinds[kind].draw.stage?.(spec, state) ?? null;
const rowsBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) => kinds[kind].rows(spec);
const texturedBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) =>
  kinds[kind].draw.textured?.(spec) ?? [];
const formBy = <Kind extends ChartKind>(kind: Kind, spec: ChartSpecs[Kind]) =>
  kinds[kind].draw.form?.(spec) ?? null;

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

/** The rows a reader may fill in below the chart, where its kind has any. */
export function formOf(spec: ChartSpec): readonly FormRow[] | null {
  return formBy(spec.kind, spec);
}

/** Whether Chart.js draws a chart when scripts run; else its poster is the chart. */
export function isLive(spec: ChartSpec): boolean {
  return kinds[spec.kind].draw.live;
}

/** Whether a chart is a list of words that needs its height. */
export function isTall(spec: ChartSpec): boolean {
  return kinds[spec.kind].draw.tall;
}
