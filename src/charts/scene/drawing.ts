import type { ChartSpec, Datum, Texture, Tone } from '../../model/index.ts';
import type { LayoutName, Scene } from './types.ts';

/** A line of a chart's table and of its CSV. */
export interface Row {
  readonly label: string;
  /** `null` where there is no number, or none is known. */
  readonly datum: Datum | null;
}

/** A row that a reader may fill in below the chart. */
export interface FormRow {
  readonly id: string;
  readonly label: string;
  /** Where the row starts, in words; `null` where nothing is printed. */
  readonly start: string | null;
}

/** How one kind of chart is drawn. */
export interface ChartDrawing<Spec extends ChartSpec> {
  /** Lays out one state. Pure: the same for the poster, the live chart and the tests. */
  readonly scene: (spec: Spec, state: string, layout: LayoutName) => Scene;
  /** A layout for a stage, where neither of the others is legible from the last row of a room. */
  readonly stage?: (spec: Spec, state: string) => Scene;
  /** Parts that may be filled with a texture, so that the page defines its pattern. */
  readonly textured?: (spec: Spec) => readonly { readonly texture: Texture; readonly tone: Tone }[];
  /** Rows that a reader may fill in below the chart. */
  readonly form?: (spec: Spec) => readonly FormRow[];
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
