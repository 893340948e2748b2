import type { ChartSpec, Datum, Texture, Tone } from '../../model/index.ts';
import type { LayoutName, Scene } from './types.ts';

/** A line of a chart's table and of its CSV. */
export interface Row {
  readonly label: string;
  /** `null` where there is no number, or none is known. */
  readonly datum: Datum | null;
}

/** All the charts room knows of one kind: how it is drawn, and its numbers as rows. */
export interface ChartDrawing<Spec extends ChartSpec> {
  /** Lays out one state. Pure: the same for the poster, the live chart and the tests. */
  readonly scene: (spec: Spec, state: string, layout: LayoutName) => Scene;
  /** A layout for a stage, where neither of the others is legible from the last row of a room. */
  readonly stage?: (spec: Spec, state: string) => Scene;
  /** Every number of the spec, in reading order. */
  readonly rows: (spec: Spec) => readonly Row[];
  /** Parts that may be filled with a texture, so that the page defines its pattern. */
  readonly textured?: (spec: Spec) => readonly { readonly texture: Texture; readonly tone: Tone }[];
  /** Whether Chart.js takes the marks over when a reader rests; else the poster is the chart. */
  readonly live: boolean;
  /** Whether it is a list of words that needs its height: on narrow screens it stands in the text. */
  readonly tall: boolean;
}

/** A layout of one state, found by its id; an unknown id throws with those there are. */
export function ofState<
  Spec extends { readonly id: string; readonly states: readonly State[] },
  State extends { readonly id: string },
>(
  draw: (spec: Spec, state: State, layout: LayoutName) => Scene,
): (spec: Spec, state: string, layout: LayoutName) => Scene {
  return (spec, id, layout) => {
    const state = spec.states.find((candidate) => candidate.id === id);
    if (!state)
      throw new Error(
        `Chart "${spec.id}" has no state "${id}"; it has ${spec.states.map((candidate) => candidate.id).join(', ')}.`,
      );
    return draw(spec, state, layout);
  };
}
