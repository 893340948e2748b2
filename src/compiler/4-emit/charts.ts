import { formatDate } from '../../i18n/format.ts';
import type { ChartSpec, Datum, Fact, Language, SpecHead, StateBase } from '../../model/index.ts';
import type { ChartDraft, ChartEmit } from '../charts/kind.ts';
import type { StateDraft } from '../charts/state.ts';
import type { LocalTemplate } from '../2-parse/draft.ts';
import type { FactTexts } from './facts.ts';
import type { ProseEmitter } from './prose.ts';

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
    const head = {
      id: draft.id.value,
      title: this.text(draft.title),
      description: this.text(draft.description),
      subtitle: this.text(draft.subtitle),
      caption: this.text(draft.caption),
    };
    return draft.emit(this.#emit(head));
  }

  text(text: LocalTemplate): string {
    return this.#prose.local(text);
  }

  #emit(head: SpecHead): ChartEmit {
    const facts = this.#facts;
    return {
      head,
      text: (text) => this.text(text),
      date: (iso) => formatDate(this.#language, iso),
      datum: (id) => facts.datum(id),
      fullDatum: (id): Datum => ({ ...facts.datum(id), text: facts.text(id).full }),
      fact: (id) => facts.fact(id),
      series: (id): Fact[] => Object.values(facts.facts).filter(({ series }) => series === id),
      state: (draft) => this.#state(draft),
    };
  }

  #state(draft: StateDraft): StateBase {
    const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);
    return {
      id: draft.id.value,
      title: this.text(draft.title),
      alt: this.text(draft.alt),
      annotations: draft.annotations.map(({ at, text }) => ({ at: at.value, text: this.text(text) })),
      show: values(draft.show),
      highlight: values(draft.highlight),
    };
  }
}
