import type { Step } from '../../model/index.ts';

/** Consecutive steps that share a chart and therefore a stage, which animates from state to state. */
export interface StageGroup {
  readonly chart: string;
  readonly steps: readonly Step[];
}

/** Groups the steps of a chapter, in order. A group has at most eight steps: the style sheet has rules for eight. */
export function stageGroupsOf(steps: readonly Step[]): readonly StageGroup[] {
  const runs: { chart: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last.chart === step.chart && last.steps.length < 8) last.steps.push(step);
    else runs.push({ chart: step.chart, steps: [step] });
  }
  return runs;
}
