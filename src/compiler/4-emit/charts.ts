import { formatDate } from '../../i18n/format.ts';
import type {
  ChartSpec,
  Column,
  ColumnsPanel,
  Field,
  Language,
  SlopeLine,
  StateBase,
  TimelineEvent,
  WafflePanel,
} from '../../model/index.ts';
import type {
  ChartDraft,
  EventDraft,
  LineDraft,
  MarkDraft,
  PanelDraft,
  StateDraft,
} from '../2-parse/draft.ts';
import { markOf } from '../3-check/mark.ts';
import type { FactTexts } from './facts.ts';
import type { ProseEmitter } from './prose.ts';

const ids = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);

/** Turns chart drafts into specs for one language. */
export class ChartEmitter {
  readonly #facts: FactTexts;
  readonly #prose: ProseEmitter;
  readonly #language: Language;

  constructor(facts: FactTexts, prose: ProseEmitter, language: Language) {
    this.#facts = facts;
    this.#prose = prose;
    this.#language = language;
  }

  spec(draft: ChartDraft): ChartSpec {
    const base = {
      id: draft.id.value,
      title: this.#prose.local(draft.title),
      description: this.#prose.local(draft.description),
      subtitle: this.#prose.local(draft.subtitle),
      caption: this.#prose.local(draft.caption),
    };
    const { content } = draft;
    const shown = draft.states.map((state) => this.#shown(state));
    switch (content.kind) {
      case 'slope': {
        const ghosts = content.ghosts.map((ghost) => ({
          id: ghost.id.value,
          datum: this.#facts.datum(ghost.fact.value),
          label: this.#prose.local(ghost.label),
        }));
        return {
          ...base,
          kind: 'slope',
          lines: content.lines.map((line) => this.#line(line)),
          ghosts,
          states: draft.states.map((state) => this.#slopeState(state)),
        };
      }
      case 'columns':
        return {
          ...base,
          kind: 'columns',
          panels: content.panels.map((panel) => this.#panel(panel)),
          states: shown,
        };
      case 'waffle':
        return {
          ...base,
          kind: 'waffle',
          panels: content.panels.map((panel) => this.#waffle(panel)),
          states: shown,
        };
      case 'fields': {
        const states = draft.states.map((state) => ({
          ...this.#shown(state),
          as: state.as,
          ...(state.lens && { lens: state.lens.value }),
        }));
        return {
          ...base,
          kind: 'fields',
          fields: content.fields.map((field) => this.#field(field)),
          perDot: content.perDot,
          key: this.#prose.local(content.key),
          states,
        };
      }
      case 'timeline':
        return {
          ...base,
          kind: 'timeline',
          events: content.events.map((event) => this.#event(event)),
          states: shown,
        };
      case 'threads': {
        const threads = content.threads.map((thread) => ({
          id: thread.id.value,
          label: this.#prose.local(thread.label),
          detail: this.#prose.local(thread.detail),
        }));
        return { ...base, kind: 'threads', threads, states: shown };
      }
    }
  }

  #shown(state: StateDraft): StateBase & { show: string[]; highlight: string[] } {
    return {
      id: state.id.value,
      title: this.#prose.local(state.title),
      alt: this.#prose.local(state.alt),
      annotations: state.annotations.map(({ at, text }) => ({ at: at.value, text: this.#prose.local(text) })),
      show: ids(state.show),
      highlight: ids(state.highlight),
    };
  }

  #slopeState(state: StateDraft) {
    const bracket = state.bracket && { bracket: this.#prose.local(state.bracket) };
    return { ...this.#shown(state), joined: state.joined, ghosts: ids(state.ghosts), ...bracket };
  }

  #line(line: LineDraft): SlopeLine {
    return {
      id: line.id.value,
      label: this.#prose.local(line.label),
      from: this.#facts.datum(line.from.value),
      to: this.#facts.datum(line.to.value),
      fromLabel: this.#prose.local(line.fromLabel),
      toLabel: this.#prose.local(line.toLabel),
      tone: line.tone,
      apart: line.apart,
    };
  }

  #panel(panel: PanelDraft): ColumnsPanel {
    const columns = [...this.#seriesColumns(panel), ...panel.columns.map((column) => this.#column(column))];
    return {
      id: panel.id.value,
      label: this.#prose.local(panel.label),
      columns,
      values: panel.values,
      labels: panel.labels,
    };
  }

  #column(column: MarkDraft): Column {
    return {
      id: column.id.value,
      label: this.#prose.local(column.label),
      datum: column.fact && this.#facts.datum(column.fact.value),
      tone: column.tone,
      texture: column.texture,
      apart: column.apart,
    };
  }

  /** A column a year from the first point to the last; a year without a point is a gap. */
  #seriesColumns(panel: PanelDraft): Column[] {
    const { series } = panel;
    if (!series) return [];
    const prefix = `${series.id.value}-`;
    const years = Object.values(this.#facts.facts)
      .filter((fact) => fact.series === series.id.value)
      .map((fact) => Number(fact.id.slice(prefix.length)));
    const first = Math.min(...years);
    return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
      const year = String(first + index);
      const known = years.includes(Number(year));
      return {
        id: year,
        label: year,
        datum: known ? this.#facts.datum(prefix + year) : null,
        tone: series.tone,
        texture: series.texture,
        apart: false,
      };
    });
  }

  #waffle(panel: MarkDraft): WafflePanel {
    return {
      id: panel.id.value,
      label: this.#prose.local(panel.label),
      filled: this.#facts.datum(panel.fact?.value ?? ''),
      tone: panel.tone,
      texture: panel.texture,
    };
  }

  #field(field: MarkDraft): Field {
    return {
      id: field.id.value,
      label: this.#prose.local(field.label),
      datum: this.#facts.datum(field.fact?.value ?? ''),
      tone: field.tone,
      texture: field.texture,
    };
  }

  #event(event: EventDraft): TimelineEvent {
    const fact = event.facts[0] && this.#facts.fact(event.facts[0].value);
    return {
      id: event.id.value,
      date: event.date,
      dateText: formatDate(this.#language, event.date),
      label: this.#prose.local(event.label),
      status: event.status ?? fact?.status ?? 'achieved',
      mark: event.mark ?? (fact ? markOf(fact) : 'reported'),
      // A line of dates has no axis that names the unit, so the number carries it.
      data: event.facts.map(({ value }) => ({
        ...this.#facts.datum(value),
        text: this.#facts.text(value).full,
      })),
    };
  }
}
