import type { Step } from '../../model/index.ts';

/** Consecutive steps that share a chart: they share a stage too, so that it can move from state to state. */
export interface StageGroup {
  readonly chart: string;
  readonly steps: readonly Step[];
}

/** Groups a chapter's steps into runs, in order. A run holds at most eight steps, as the style sheet does. */
export function stageGroupsOf(steps: readonly Step[]): readonly StageGroup[] {
  const runs: { chart: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last.chart === step.chart && last.steps.length < 8) last.steps.push(step);
    else runs.push({ chart: step.chart, steps: [step] });
  }
  return runs;
}
