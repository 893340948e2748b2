import { fileURLToPath } from 'node:url';
import { LAYOUTS, type LayoutName } from '../../src/charts/index.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import type { ChartSpec } from '../../src/model/index.ts';
import { MADE_UP } from './specs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const story = compileStory({ root, kinds }).story?.en;

/** The story's own charts, where the story compiles; its own tests say so where it does not. */
export const REAL: readonly ChartSpec[] = story ? Object.values(story.charts) : [];

export interface Case {
  readonly name: string;
  readonly spec: ChartSpec;
  readonly state: string;
  readonly layout: LayoutName;
}

/** Every state of every chart in every layout, made up and real. */
export const CASES: readonly Case[] = [
  ...MADE_UP.map((spec) => ['made up', spec] as const),
  ...REAL.map((spec) => ['story', spec] as const),
].flatMap(([from, spec]) =>
  spec.states.flatMap(({ id }) =>
    LAYOUTS.map((layout) => ({ name: `${from}: ${spec.id}/${id}, ${layout}`, spec, state: id, layout })),
  ),
);
