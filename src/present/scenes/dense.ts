import { isDenseOnStage } from '../../charts/index.ts';
import type { Step, Story } from '../../model/index.ts';

/** Whether a step's chart needs the whole stage. */
export function isDense(story: Story, step: Step): boolean {
  const spec = story.charts[step.chart];
  return spec !== undefined && isDenseOnStage(spec, step.state);
}
