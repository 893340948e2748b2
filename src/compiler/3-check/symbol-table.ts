import type { ChartDraft, FactDraft, StoryDraft } from '../2-parse/draft.ts';
import type { SourcePosition, Report } from '../errors/report.ts';

/** Everything that has an id, by id. */
export interface SymbolTable {
  readonly facts: ReadonlyMap<string, FactDraft>;
  readonly series: ReadonlySet<string>;
  readonly charts: ReadonlyMap<string, ChartDraft>;
  readonly sources: ReadonlySet<string>;
  readonly publications: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

function byId<Item>(
  items: readonly Item[],
  id: (item: Item) => string,
  place: (item: Item) => SourcePosition,
  what: string,
  report: Report,
): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    if (found.has(id(item)))
      report.add('duplicate-id', place(item), id(item), `an id that no other ${what} has`);
    else found.set(id(item), item);
  }
  return found;
}

/** Gathers ids and reports those that are used twice. */
export function buildSymbols(draft: StoryDraft, report: Report): SymbolTable {
  const own = (item: { readonly id: string }) => item.id;
  const at = (item: { readonly place: SourcePosition }) => item.place;
  for (const chapter of draft.chapters)
    byId(
      chapter.steps,
      ({ id }) => id.value,
      ({ id }) => id.place,
      'step of the chapter',
      report,
    );
  for (const chart of draft.charts)
    byId(
      chart.states,
      ({ id }) => id.value,
      ({ id }) => id.place,
      'state of the chart',
      report,
    );
  byId(
    draft.plan?.chapters ?? [],
    ({ id }) => id.value,
    ({ id }) => id.place,
    'chapter',
    report,
  );
  byId(draft.errata, own, at, 'erratum', report);
  return {
    facts: byId(draft.facts, own, ({ places }) => places.id, 'fact', report),
    series: new Set(draft.facts.flatMap(({ series }) => series ?? [])),
    charts: byId(
      draft.charts,
      ({ id }) => id.value,
      ({ id }) => id.place,
      'chart',
      report,
    ),
    sources: new Set(byId(draft.sources, own, at, 'source', report).keys()),
    publications: new Set(byId(draft.publications, own, at, 'publication', report).keys()),
    claims: new Set(byId(draft.claims, own, at, 'claim', report).keys()),
  };
}
