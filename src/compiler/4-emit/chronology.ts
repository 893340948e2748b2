import { formatDate } from '../../i18n/format.ts';
import type {
  ChapterId,
  Chronology,
  ChronologyEvent,
  Lane,
  Language,
  Provenance,
} from '../../model/index.ts';
import { provenanceOf } from '../3-check/provenance.ts';
import type { ChronologyDraft, SourceDraft } from '../2-parse/draft.ts';
import type { FactTexts } from './facts.ts';
import type { ProseEmitter } from './prose.ts';

const yearOf = (date: string) => Number(date.slice(0, 4));

/** Lays the story out in years. */
export class ChronologyEmitter {
  readonly #facts: FactTexts;
  readonly #prose: ProseEmitter;
  readonly #language: Language;
  readonly #sources: readonly SourceDraft[];

  constructor(facts: FactTexts, prose: ProseEmitter, language: Language, sources: readonly SourceDraft[]) {
    this.#facts = facts;
    this.#prose = prose;
    this.#language = language;
    this.#sources = sources;
  }

  chronology(drafts: readonly ChronologyDraft[], ids: readonly ChapterId[]): Chronology | null {
    const lanes = ids.map((id) => this.#lane(id, drafts)).filter(({ events }) => events.length > 0);
    const events = lanes.flatMap((lane) => lane.events);
    const years = events.map(({ date }) => yearOf(date));
    const happened = events
      .filter(({ provenance }) => provenance !== 'planned')
      .map(({ date }) => yearOf(date));
    if (years.length === 0) return null;
    return { from: Math.min(...years), to: Math.max(...happened), until: Math.max(...years), lanes };
  }

  #lane(id: ChapterId, drafts: readonly ChronologyDraft[]): Lane {
    const own = drafts.filter(({ step }) => step.value.startsWith(`${id}#`));
    return { chapter: id, events: own.map((draft) => this.#event(draft)) };
  }

  #event(draft: ChronologyDraft): ChronologyEvent {
    const { date, provenance } = this.#dated(draft);
    const [, step = ''] = draft.step.value.split('#');
    return {
      id: draft.id.value,
      date,
      dateText: formatDate(this.#language, date),
      label: this.#prose.local(draft.label),
      provenance,
      undated: draft.undated && this.#prose.local(draft.undated),
      step,
    };
  }

  #dated({ fact, source, date, provenance }: ChronologyDraft): {
    readonly date: string;
    readonly provenance: Provenance;
  } {
    if (fact) {
      const found = this.#facts.fact(fact.value);
      return { date: String(found.value), provenance: provenanceOf(found) };
    }
    if (!source) return { date: date?.value ?? '', provenance };
    return {
      date: this.#sources.find(({ id }) => id === source.value)?.published ?? '',
      provenance: 'reported',
    };
  }
}
