import { isPrinted, type FactDraft, type StoryDraft } from '../2-parse/draft.ts';
import { guessedFacts } from '../2-parse/facts-in.ts';
import type { Report } from '../errors/report.ts';
import type { Derived } from './evaluate.ts';
import type { SymbolTable } from './symbol-table.ts';

/** Facts the story itself names: in words, on charts, in guesses, on the cover. */
function named(draft: StoryDraft): Set<string> {
  const inTexts = draft.templates.flatMap(({ template }) =>
    template.pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : [])),
  );
  const onCharts = draft.charts.flatMap((chart) => [...chart.drawn(draft.facts).values()].flat());
  const guesses = draft.chapters.flatMap(({ steps }) =>
    steps.flatMap(({ guess }) => (guess ? guessedFacts(guess) : [])),
  );
  const cover = Object.values(draft.plan?.cover.facts ?? {});
  return new Set([...inTexts, ...onCharts, ...[...guesses, ...cover].map(({ value }) => value)]);
}

function seriesMembers(facts: readonly FactDraft[]): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { id, series } of facts) if (series) members.set(series, [...(members.get(series) ?? []), id]);
  return new Map(facts.map(({ id, series }) => [id, members.get(series ?? '') ?? []]));
}

/** Ids of all facts in use: named, recomputing a disputed one, an input of one in use, or in its series. */
function usedFacts(draft: StoryDraft, derived: ReadonlyMap<string, Derived>): Set<string> {
  const used = new Set<string>();
  const members = seriesMembers(draft.facts);
  const recomputing = draft.facts.filter(isPrinted).flatMap(({ recomputed }) => recomputed ?? []);
  const open = [...named(draft), ...recomputing];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    open.push(...(derived.get(id)?.inputs ?? []), ...(members.get(id) ?? []));
  }
  return used;
}

/** Refuses facts nobody sees. */
function checkFacts(draft: StoryDraft, derived: ReadonlyMap<string, Derived>, report: Report): void {
  const used = usedFacts(draft, derived);
  // A derived fact that was refused has no inputs to follow, so its inputs would be called unused too.
  const refused = draft.facts.some(
    (fact) => fact.kind === 'derived' && used.has(fact.id) && !derived.has(fact.id),
  );
  if (refused) return;
  for (const fact of draft.facts)
    if (!used.has(fact.id))
      report.add(
        'unused-fact',
        fact.places.id,
        fact.id,
        'a step, a chart, a guess or a formula that names it',
      );
}

function checkStates(draft: StoryDraft, report: Report): void {
  const shown = new Set(
    draft.chapters.flatMap(({ steps }) => steps.map((step) => `${step.chart.value}/${step.state.value}`)),
  );
  for (const chart of draft.charts) {
    const used = chart.states.filter(({ id }) => shown.has(`${chart.id.value}/${id.value}`));
    if (used.length === 0) {
      report.add('unused-chart', chart.id.place, chart.id.value, 'a step that shows it');
      continue;
    }
    for (const state of chart.states)
      if (!used.includes(state))
        report.add(
          'unused-state',
          state.id.place,
          state.id.value,
          `a step that shows it on "${chart.id.value}"`,
        );
  }
}

/** Refuses what is there and is used nowhere. */
export function checkUsage(
  draft: StoryDraft,
  symbols: SymbolTable,
  derived: ReadonlyMap<string, Derived>,
  report: Report,
): void {
  checkFacts(draft, derived, report);
  checkStates(draft, report);
  const sources = new Set([
    ...draft.claims.map(({ source }) => source),
    ...draft.facts.filter(isPrinted).map(({ printed }) => printed.source),
  ]);
  for (const source of draft.sources)
    if (!sources.has(source.id))
      report.add('unused-source', source.place, source.id, 'a fact or a claim from it');
  const publications = new Set(
    [...symbols.facts.values()].flatMap((fact) => (fact.kind === 'context' ? [fact.publication] : [])),
  );
  for (const publication of draft.publications)
    if (!publications.has(publication.id))
      report.add('unused-publication', publication.place, publication.id, 'a context fact from it');
}
