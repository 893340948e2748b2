import type { Guess, Language, Step } from '../../model/index.ts';
import type { ChapterDraft, ChartDraft, GuessDraft, StepDraft, StoryDraft } from '../2-parse/draft.ts';
import { factsOfStep } from '../2-parse/facts-in.ts';
import type { FactTexts } from './facts.ts';
import type { ProseEmitter } from './prose.ts';

/** Steps and their guesses, in one language. */
export class StepEmitter {
  readonly #facts: FactTexts;
  readonly #prose: ProseEmitter;
  readonly #language: Language;
  readonly #drafts: StoryDraft['facts'];
  readonly #charts: ReadonlyMap<string, ChartDraft>;

  constructor(draft: StoryDraft, language: Language, facts: FactTexts, prose: ProseEmitter) {
    this.#facts = facts;
    this.#prose = prose;
    this.#language = language;
    this.#drafts = draft.facts;
    this.#charts = new Map(draft.charts.map((chart) => [chart.id.value, chart]));
  }

  /** A step as a reader meets it, with its chart's state and all its facts. */
  step(step: StepDraft, chapter: ChapterDraft): Step {
    const state = this.#charts.get(step.chart.value)?.states.find(({ id }) => id.value === step.state.value);
    const ownAlt = state ? this.#prose.local(state.alt) : '';
    return {
      id: step.id.value,
      heading: this.#prose.inlines(step.heading),
      chart: step.chart.value,
      state: step.state.value,
      alt: step.alt ? this.#prose.plain(step.alt) : ownAlt,
      body: this.#prose.blocks(step.body),
      notes: this.#prose.blocks(step.notes),
      ...(step.discuss.length > 0 && { discuss: this.#prose.blocks(step.discuss) }),
      ...(step.guess && { guess: this.#guess(step.guess, `${chapter.id.value}-${step.id.value}`) }),
      claims: step.claims.map(({ value }) => value),
      facts: factsOfStep(step, this.#charts, this.#language, this.#drafts),
      context: step.context,
    };
  }

  #guess(guess: GuessDraft, id: string): Guess {
    const words = {
      id,
      prompt: this.#prose.paragraph(guess.prompt),
      reveal: this.#prose.paragraph(guess.reveal),
    };
    if (guess.kind === 'rank') {
      const items = guess.items.map(({ name, fact }) => ({
        name: this.#prose.plain(name),
        value: this.#facts.guessValue(fact.value),
      }));
      return { kind: 'rank', ...words, items };
    }
    const shared = { ...words, answer: this.#facts.guessValue(guess.answer?.value ?? '') };
    if (guess.scale)
      return {
        kind: 'slider',
        ...shared,
        ...guess.scale,
        ...(guess.ghost && { ghost: this.#facts.guessValue(guess.ghost.value) }),
      };
    if (guess.kind === 'waffle') return { kind: 'waffle', ...shared };
    return { kind: 'square', ...shared, given: this.#facts.guessValue(guess.given?.value ?? '') };
  }
}
