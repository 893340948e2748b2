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
  const cover = Object.values(draft.plan?.boll ?? {});
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

/** Chapters that are planned and not written. */
export function unwrittenChapters(draft: StoryDraft): string[] {
  const written = new Set(draft.chapters.map(({ id }) => id.value));
  return (draft.plan?.chapters ?? []).map(({ id }) => id.value).filter((id) => !written.has(id));
}

/**
 * Refuses facts nobody sees. A reported fact may wait for a chapter that is planned and not written:
 * the sources are entered whole from the first day. Returns the ids of those that wait.
 */
function checkFacts(draft: StoryDraft, derived: ReadonlyMap<string, Derived>, report: Report): string[] {
  const used = usedFacts(draft, derived);
  const waits = unwrittenChapters(draft).length > 0;
  const idle = draft.facts.filter(({ id }) => !used.has(id));
  // A derived fact that was refused has no inputs to follow, so its inputs would be called unused too.
  const refused = draft.facts.some(
    (fact) => fact.kind === 'derived' && used.has(fact.id) && !derived.has(fact.id),
  );
  const waiting = idle.filter((fact) => waits && isPrinted(fact)).map(({ id }) => id);
  for (const fact of idle) {
    if ((waits && isPrinted(fact)) || refused) continue;
    report.add('unused-fact', fact.places.id, fact.id, 'a step, a chart, a guess or a formula that names it');
  }
  return waiting;
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

/** Refuses what is there and is used nowhere. Returns the reported facts that wait for their chapter. */
export function checkUsage(
  draft: StoryDraft,
  symbols: SymbolTable,
  derived: ReadonlyMap<string, Derived>,
  report: Report,
): string[] {
  const waiting = checkFacts(draft, derived, report);
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
  return waiting;
}
