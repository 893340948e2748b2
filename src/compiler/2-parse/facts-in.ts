import type {
  ChartContent,
  ChartDraft,
  FactDraft,
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

function local(text: LocalTemplate | null, language: Language): string[] {
  const pieces: readonly Piece[] = text?.get(language)?.pieces ?? [];
  return factsIn(pieces);
}

/** Ids of a series' facts. */
function membersOf(series: string, facts: readonly FactDraft[]): string[] {
  return facts.filter((fact) => fact.series === series).map(({ id }) => id);
}

/** Facts each mark of a chart draws, by the id a state shows it by. */
export function drawnBy(
  content: ChartContent,
  facts: readonly FactDraft[],
): ReadonlyMap<string, readonly string[]> {
  switch (content.kind) {
    case 'slope':
      return new Map<string, string[]>([
        ...content.lines.map((line): [string, string[]] => [line.id.value, [line.from.value, line.to.value]]),
        ...content.ghosts.map((ghost): [string, string[]] => [ghost.id.value, [ghost.fact.value]]),
      ]);
    case 'columns':
      return new Map(
        content.panels.map((panel) => {
          const series = panel.series ? membersOf(panel.series.id.value, facts) : [];
          return [
            panel.id.value,
            [...series, ...panel.columns.flatMap(({ fact }) => (fact ? [fact.value] : []))],
          ];
        }),
      );
    case 'waffle':
      return new Map(content.panels.map(({ id, fact }) => [id.value, fact ? [fact.value] : []]));
    case 'fields':
      return new Map(content.fields.map(({ id, fact }) => [id.value, fact ? [fact.value] : []]));
    case 'timeline':
      return new Map(content.events.map((event) => [event.id.value, event.facts.map(({ value }) => value)]));
    case 'threads':
      return new Map();
  }
}

/** Facts a chart draws or names in one of its states. */
function factsOnChart(
  chart: ChartDraft,
  state: StateDraft,
  language: Language,
  facts: readonly FactDraft[],
): string[] {
  const drawn = drawnBy(chart.content, facts);
  const marks = [...state.show, ...state.ghosts].flatMap(({ value }) => drawn.get(value) ?? []);
  const texts = [state.title, state.alt, state.bracket, ...state.annotations.map(({ text }) => text)];
  return [...texts.flatMap((text) => local(text, language)), ...marks];
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
        ...[guess.given, guess.answer, guess.ghost].flatMap((ref) => (ref ? [ref.value] : [])),
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
