import type { ChartSpec } from '../../model/index.ts';
import { columnsScene } from './columns.ts';
import { fieldsScene } from './fields.ts';
import { slopeScene } from './slope.ts';
import { threadsScene } from './threads.ts';
import { timelineScene } from './timeline.ts';
import type { LayoutName, Scene } from './types.ts';
import { waffleScene } from './waffle.ts';

export type { LayoutName, Scene } from './types.ts';
export { LAYOUTS } from './types.ts';

function stateOf<State extends { readonly id: string }>(spec: { readonly id: string; readonly states: readonly State[] }, id: string): State {
  const state = spec.states.find((candidate) => candidate.id === id);
  if (!state) throw new Error(`Chart "${spec.id}" has no state "${id}"; it has ${spec.states.map((candidate) => candidate.id).join(', ')}.`);
  return state;
}

/** Lays a chart out in one state. Pure: the same for the poster, the live chart and the tests. */
export function sceneOf(spec: ChartSpec, state: string, layout: LayoutName): Scene {
  switch (spec.kind) {
    case 'slope':
      return slopeScene(spec, stateOf(spec, state), layout);
    case 'columns':
      return columnsScene(spec, stateOf(spec, state), layout);
    case 'waffle':
      return waffleScene(spec, stateOf(spec, state), layout);
    case 'fields':
      return fieldsScene(spec, stateOf(spec, state), layout);
    case 'timeline':
      return timelineScene(spec, stateOf(spec, state), layout);
    case 'threads':
      return threadsScene(spec, stateOf(spec, state), layout);
  }
}
