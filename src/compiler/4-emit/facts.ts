import { formatCompact, formatQuantity, type QuantityTexts } from '../../i18n/format.ts';
import type { Datum, Fact, GuessValue, Language } from '../../model/index.ts';
import type { FactDraft } from '../2-parse/draft.ts';
import type { Derived } from '../3-check/evaluate.ts';
import { provenanceOf } from '../3-check/provenance.ts';

function typed({ places: _, ...fact }: FactDraft, derived: ReadonlyMap<string, Derived>): Fact {
  if (fact.kind === 'derived') {
    const { formula, ...rest } = fact;
    const worked = derived.get(fact.id);
    return {
      ...rest,
      formula: formula.value,
      inputs: worked?.inputs ?? [],
      value: worked?.value ?? Number.NaN,
    };
  }
  if (fact.kind === 'context') return fact;
  const { kind, recomputed = '', explanation = '', ...rest } = fact;
  return kind === 'disputed' ? { ...rest, kind, recomputed, explanation } : { ...rest, kind };
}

/** The facts of a story as one language shows them. */
export class FactTexts {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly texts: Readonly<Record<string, QuantityTexts>>;
  readonly #language: Language;

  constructor(drafts: readonly FactDraft[], derived: ReadonlyMap<string, Derived>, language: Language) {
    const facts = drafts.map((draft) => typed(draft, derived));
    this.facts = Object.fromEntries(facts.map((fact) => [fact.id, fact]));
    this.texts = Object.fromEntries(facts.map((fact) => [fact.id, formatQuantity(language, fact)]));
    this.#language = language;
  }

  fact(id: string): Fact {
    const fact = this.facts[id];
    if (!fact) throw new Error(`The fact "${id}" passed the checks and does not exist.`);
    return fact;
  }

  text(id: string): QuantityTexts {
    return this.texts[id] ?? { full: '', value: '', number: '' };
  }

  datum(id: string): Datum {
    const fact = this.fact(id);
    return {
      fact: id,
      // A date on a timeline counts by its year; its text keeps the whole.
      value: typeof fact.value === 'number' ? fact.value : Number(fact.value.slice(0, 4)),
      unit: fact.unit,
      status: fact.status,
      provenance: provenanceOf(fact),
      text: formatCompact(this.#language, fact),
      label: fact.label,
      period: fact.period,
      note: fact.id,
    };
  }

  guessValue(id: string): GuessValue {
    const fact = this.fact(id);
    return {
      fact: id,
      value: Number(fact.value),
      text: this.text(id).full,
      label: fact.label,
      note: fact.id,
      provenance: provenanceOf(fact),
    };
  }
}
