import type { At } from '../1-read/map.ts';
import type { ChronologyDraft, StoryDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import type { SymbolTable } from './symbol-table.ts';
import { factExists } from './references.ts';

function checkStep({ step }: ChronologyDraft, draft: StoryDraft, report: Report): void {
  const [chapter = '', id = ''] = step.value.split('#');
  const planned = draft.plan?.chapters.map((entry) => entry.id.value) ?? [];
  if (!planned.includes(chapter)) {
    report.unknown('unknown-chapter', step.place, chapter, planned, 'a step as chapter#step');
    return;
  }
  const written = draft.chapters.find((candidate) => candidate.id.value === chapter);
  const steps = written?.steps.map((candidate) => candidate.id.value) ?? [];
  if (written && !steps.includes(id))
    report.unknown(
      'unknown-step',
      step.place,
      step.value,
      steps.map((known) => `${chapter}#${known}`),
      `a step of ${written.file}`,
    );
}

/** The date of the event's fact, or `null` and a report. */
function dateOfFact(fact: At<string>, symbols: SymbolTable, report: Report): string | null {
  if (!factExists(fact, symbols, report)) return null;
  const found = symbols.facts.get(fact.value);
  if (found?.unit === 'date' && found.kind !== 'derived') return String(found.value);
  report.add('wrong-kind', fact.place, fact.value, 'a fact in the unit date');
  return null;
}

/** The day the event's source was published, or `null` and a report. */
function dateOfSource(
  source: At<string>,
  draft: StoryDraft,
  symbols: SymbolTable,
  report: Report,
): string | null {
  const found = draft.sources.find(({ id }) => id === source.value);
  if (!found)
    report.unknown('unknown-source', source.place, source.value, symbols.sources, 'the id of a source');
  else if (found.published === null)
    report.add('wrong-kind', source.place, source.value, 'a source with a date of its own');
  return found?.published ?? null;
}

function checkDate(
  { fact, source, date }: ChronologyDraft,
  draft: StoryDraft,
  symbols: SymbolTable,
  report: Report,
): string | null {
  if (fact) return dateOfFact(fact, symbols, report);
  return source ? dateOfSource(source, draft, symbols, report) : (date?.value ?? null);
}

/** Refuses events without a date that is known, out of the order of time, or that lead nowhere. */
export function checkChronology(draft: StoryDraft, symbols: SymbolTable, report: Report): void {
  const seen = new Set<string>();
  let latest = '';
  for (const event of draft.chronology) {
    const { value, place } = event.id;
    if (seen.has(value)) report.add('duplicate-id', place, value, 'an id that no other event has');
    seen.add(value);
    checkStep(event, draft, report);
    const date = checkDate(event, draft, symbols, report);
    if (date !== null && date < latest)
      report.add(
        'event-order',
        place,
        value,
        `events in the order of time, and none of ${date} after ${latest}`,
      );
    else if (date !== null) latest = date;
  }
}
