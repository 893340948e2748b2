import type { Story } from '../../model/index.ts';

/** A step in which a fact is told, drawn or guessed. */
export interface StepUse {
  readonly chapter: string;
  readonly step: string;
}

/** Steps by the facts they use, in reading order. Facts that only an opening or a formula uses have none. */
export function stepsByFact(story: Story): ReadonlyMap<string, readonly StepUse[]> {
  const uses = new Map<string, StepUse[]>();
  for (const chapter of story.chapters)
    for (const step of chapter.steps)
      for (const fact of new Set(step.facts))
        uses.set(fact, [...(uses.get(fact) ?? []), { chapter: chapter.id, step: step.id }]);
  return uses;
}
