import type { Chapter, LinkTarget, Story } from '../../model/index.ts';

type Step = Chapter['steps'][number];

/** A step, or a chapter's opening, that mentions something. */
export interface Mention {
  readonly target: LinkTarget;
  readonly chapter: Chapter;
  /** Number of the step in its chapter, from 1; `null` for the opening above the steps. */
  readonly step: number | null;
}

function stepsThat(mention: (step: Step) => boolean, chapter: Chapter): Mention[] {
  return chapter.steps.flatMap((step, index) =>
    mention(step)
      ? [{ target: { kind: 'step', chapter: chapter.id, step: step.id }, chapter, step: index + 1 }]
      : [],
  );
}

/** The steps that mention any of the facts, in reading order; a chapter's opening where only that mentions them. */
export function factMentions(story: Story, facts: readonly string[]): Mention[] {
  return story.chapters.flatMap((chapter) => {
    const steps = stepsThat((step) => step.facts.some((fact) => facts.includes(fact)), chapter);
    if (steps.length > 0 || !chapter.facts.some((fact) => facts.includes(fact))) return steps;
    return [{ target: { kind: 'chapter', chapter: chapter.id }, chapter, step: null }];
  });
}

/** The steps that mention a claim, in reading order. */
export function claimMentions(story: Story, claim: string): Mention[] {
  return story.chapters.flatMap((chapter) => stepsThat((step) => step.claims.includes(claim), chapter));
}
