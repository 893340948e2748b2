import { plainText, type Chapter, type SceneEntry, type Step, type Story } from '../../model/index.ts';
import { secondsOf, wordsOf } from './timing.ts';

/** A scene with its content. */
export type Scene =
  | (SceneEntry & { readonly kind: 'title'; readonly step: null })
  | (SceneEntry & { readonly kind: 'step' | 'guess' | 'discuss'; readonly step: string; readonly of: Step });

const spoken = (text: string) => text.split(/\s+/u).length;

/** A step, followed by its guess and its discussion as separate scenes. */
function scenesOfStep(chapter: Chapter, step: Step): Scene[] {
  const base = { chapter: chapter.id, step: step.id, of: step } as const;
  const id = `${chapter.id}/${step.id}`;
  const words = spoken(plainText(step.heading)) + wordsOf(step.notes);
  const scenes: Scene[] = [{ ...base, id, kind: 'step', seconds: secondsOf('step', words) }];
  if (step.guess)
    scenes.push({
      ...base,
      id: `${id}/guess`,
      kind: 'guess',
      seconds: secondsOf('guess', wordsOf([step.guess.prompt, step.guess.reveal])),
    });
  if (step.discuss)
    scenes.push({
      ...base,
      id: `${id}/discuss`,
      kind: 'discuss',
      seconds: secondsOf('discuss', wordsOf(step.discuss)),
    });
  return scenes;
}

/** The scenes of a chapter: its title, then its steps. */
export function scenesOf(chapter: Chapter): readonly Scene[] {
  const words = spoken(chapter.title) + spoken(plainText(chapter.question));
  const title: Scene = {
    id: chapter.id,
    chapter: chapter.id,
    step: null,
    kind: 'title',
    seconds: secondsOf('title', words),
  };
  return [title, ...chapter.steps.flatMap((step) => scenesOfStep(chapter, step))];
}

/** Every scene of the story, in order. */
export function deckOf(story: Story): readonly Scene[] {
  return story.chapters.flatMap(scenesOf);
}
