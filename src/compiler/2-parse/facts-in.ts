import type {
  ChartDraft,
  FactDraft,
  FactRef,
  GuessDraft,
  InlineDraft,
  BlockDraft,
  LocalTemplate,
  Piece,
  StateDraft,
  StepDraft,
} from './draft.ts';
import type { Language } from '../../model/index.ts';

/** Ids of the facts a text names, in order. */
export function factsIn(drafts: readonly InlineDraft[]): string[] {
  return drafts.flatMap((draft) => {
    if ('children' in draft) return factsIn(draft.children);
    return draft.kind === 'fact' ? [draft.id] : [];
  });
}

export function factsInBlocks(blocks: readonly BlockDraft[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? factsIn(block.children) : block.items.flatMap(factsIn),
  );
}

function local(text: LocalTemplate, language: Language): string[] {
  const pieces: readonly Piece[] = text.get(language)?.pieces ?? [];
  return factsIn(pieces);
}

/** Facts a chart draws or names in one of its states. */
function factsOnChart(
  chart: ChartDraft,
  state: StateDraft,
  language: Language,
  facts: readonly FactDraft[],
): string[] {
  const drawn = chart.drawn(facts);
  const marks = [...state.show, ...(state.also ?? [])].flatMap(({ value }) => drawn.get(value) ?? []);
  const texts = [
    state.title,
    state.alt,
    ...(state.texts ?? []),
    ...state.annotations.map(({ text }) => text),
  ];
  return [...texts.flatMap((text) => local(text, language)), ...marks];
}

/** Facts whose values a guess asks for or gives. */
export function guessedFacts({ given, answer, ghost, items }: GuessDraft): FactRef[] {
  return [given, answer, ghost, ...items.map(({ fact }) => fact)].filter((ref) => ref !== null);
}

/** Facts a step tells: heading, words, notes, guess, then what its chart draws. */
export function factsOfStep(
  step: StepDraft,
  charts: ReadonlyMap<string, ChartDraft>,
  language: Language,
  facts: readonly FactDraft[],
): string[] {
  const chart = charts.get(step.chart.value);
  const state = chart?.states.find(({ id }) => id.value === step.state.value);
  const { guess } = step;
  const guessed = guess
    ? [
        ...factsIn(guess.prompt.pieces),
        ...guessedFacts(guess).map(({ value }) => value),
        ...factsIn(guess.reveal.pieces),
      ]
    : [];
  const found = [
    ...factsIn(step.heading),
    ...factsInBlocks(step.body),
    ...guessed,
    ...factsInBlocks(step.notes),
    ...factsInBlocks(step.discuss),
    ...factsIn(step.alt?.pieces ?? []),
    ...(chart && state ? factsOnChart(chart, state, language, facts) : []),
  ];
  return [...new Set(found)];
}
