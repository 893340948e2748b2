import { isDate } from '../../i18n/format.ts';
import { PROVENANCES, STATUSES, type FactStatus, type Provenance } from '../../model/index.ts';
import type { TimelineEvent } from './spec.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import { provenanceOf } from '../../compiler/3-check/provenance.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

interface EventDraft extends ItemDraft {
  readonly date: string;
  readonly status: FactStatus | null;
  readonly provenance: Provenance | null;
  readonly facts: readonly FactRef[];
}

function event(reader: ChartReader): EventDraft {
  const { parsing } = reader;
  const date = reader.text('date', 'an ISO 8601 date');
  if (date && !isDate(date.value))
    parsing.report.add('bad-date', date.at(0), date.value, 'a date such as 2019, 2019-12 or 2019-12-11');
  if (date) parsing.lock(date.at(0), `event:${date.value}`);
  return {
    ...item(reader),
    date: date?.value ?? '',
    status: reader.has('status') ? reader.choice('status', STATUSES) : null,
    provenance: reader.has('mark') ? reader.choice('mark', PROVENANCES) : null,
    facts: reader.ids('facts'),
  };
}

/** An event that names the fact of its date must stand on that date; a plan is outlined, and nothing else is. */
function checkEvent(draft: EventDraft, checks: ChartChecks): void {
  const found = draft.facts.flatMap((ref) => {
    const fact = checks.fact(ref);
    return fact ? [{ ref, fact }] : [];
  });
  for (const { ref, fact } of found)
    if (fact.unit === 'date' && fact.kind !== 'derived' && fact.value !== draft.date)
      checks.report.add('event-date', ref.place, draft.date, `the date of "${ref.value}", ${fact.value}`);
  const open = (draft.status ?? found[0]?.fact.status ?? 'achieved') !== 'achieved';
  if (draft.provenance === null || (draft.provenance === 'planned') === open) return;
  const expected = 'the mark "planned" on what is planned or potential, and on nothing else';
  checks.report.add('wrong-kind', draft.id.place, draft.provenance, expected);
}

function emitEvent(draft: EventDraft, emit: ChartEmit): TimelineEvent {
  const fact = draft.facts[0] && emit.fact(draft.facts[0].value);
  return {
    id: draft.id.value,
    date: draft.date,
    dateText: emit.date(draft.date),
    label: emit.text(draft.label),
    status: draft.status ?? fact?.status ?? 'achieved',
    provenance: draft.provenance ?? (fact ? provenanceOf(fact) : 'reported'),
    // A line of dates has no axis that names the unit, so the number carries it.
    data: draft.facts.map(({ value }) => emit.fullDatum(value)),
  };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'timeline'> = {
  parse(chart) {
    const events = chart.items('events', 'an event', event);
    const states = chart.states();
    return {
      states,
      shown: ids(events),
      marked: () => ids(events),
      drawn: () => new Map(events.map(({ id, facts }) => [id.value, facts.map(({ value }) => value)])),
      texts: labels(events),
      check(checks) {
        for (const draft of events) checkEvent(draft, checks);
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'timeline',
        events: events.map((draft) => emitEvent(draft, emit)),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
