import type { Chapter, LinkTarget, Story } from '../../model/index.ts';

/** A place at which the story tells of something. */
export interface Told {
  readonly target: LinkTarget;
  readonly chapter: Chapter;
  /** Place of the step in its chapter, from 1; `null` for what stands above the steps. */
  readonly step: number | null;
}

function tellsIn(chapter: Chapter, told: (step: Chapter['steps'][number]) => boolean): Told[] {
  return chapter.steps.flatMap((step, index) =>
    told(step)
      ? [{ target: { kind: 'step', chapter: chapter.id, step: step.id }, chapter, step: index + 1 }]
      : [],
  );
}

/** Where any of some facts is told, in reading order; a chapter's opening where none of its steps tells it. */
export function factsTold(story: Story, facts: readonly string[]): Told[] {
  return story.chapters.flatMap((chapter) => {
    const steps = tellsIn(chapter, (step) => step.facts.some((fact) => facts.includes(fact)));
    if (steps.length > 0 || !chapter.facts.some((fact) => facts.includes(fact))) return steps;
    return [{ target: { kind: 'chapter', chapter: chapter.id }, chapter, step: null }];
  });
}

/** Where a claim is told, in reading order. */
export function claimTold(story: Story, claim: string): Told[] {
  return story.chapters.flatMap((chapter) => tellsIn(chapter, (step) => step.claims.includes(claim)));
}
