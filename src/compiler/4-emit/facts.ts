import { formatCompact, formatQuantity, type QuantityTexts } from '../../i18n/format.ts';
import type { Datum, Fact, GuessValue, Language } from '../../model/index.ts';
import type { DerivedFactDraft, FactDraft, PrintedFactDraft } from '../2-parse/draft.ts';
import type { Derived } from '../3-check/evaluate.ts';
import { provenanceOf } from '../3-check/provenance.ts';

/** What one language says of a fact, as plain texts. */
function textsOf({ texts, changed }: FactDraft, language: Language) {
  const text = texts.get(language);
  if (!text) throw new Error(`A fact passed the checks and has no text in "${language}".`);
  const { label, measures, period, caveat, noun, reason } = text;
  return {
    label: label.value,
    measures: measures.value,
    period: period.value,
    ...(caveat && { caveat: caveat.value }),
    ...(noun && { noun }),
    ...(changed && {
      changed: { from: changed.from, reason: reason?.value ?? '', edition: changed.edition },
    }),
  };
}

/** What a fact keeps from its draft: neither positions nor the texts of all languages. */
function neutral<Draft extends FactDraft>(draft: Draft): Omit<Draft, 'places' | 'texts' | 'changed'> {
  const fields = Object.entries(draft).filter(([key]) => !['places', 'texts', 'changed'].includes(key));
  return Object.fromEntries(fields) as Omit<Draft, 'places' | 'texts' | 'changed'>;
}

function derivedFact(draft: DerivedFactDraft, worked: Derived | undefined, language: Language): Fact {
  return {
    ...neutral(draft),
    ...textsOf(draft, language),
    formula: draft.formula.value,
    inputs: worked?.inputs ?? [],
    value: worked?.value ?? Number.NaN,
  };
}

function printedFact(draft: PrintedFactDraft, language: Language): Fact {
  const { kind, recomputed = '', ...rest } = neutral(draft);
  const own = draft.texts.get(language);
  const said = { ...textsOf(draft, language), statedBy: own?.statedBy?.value ?? '' };
  return kind === 'disputed'
    ? { ...rest, ...said, kind, recomputed, explanation: own?.explanation?.value ?? '' }
    : { ...rest, ...said, kind };
}

function typed(draft: FactDraft, derived: ReadonlyMap<string, Derived>, language: Language): Fact {
  if (draft.kind === 'derived') return derivedFact(draft, derived.get(draft.id), language);
  if (draft.kind !== 'context') return printedFact(draft, language);
  const statedBy = draft.texts.get(language)?.statedBy?.value ?? '';
  return { ...neutral(draft), ...textsOf(draft, language), statedBy };
}

/** The facts of a story as one language shows them. */
export class FactTexts {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly texts: Readonly<Record<string, QuantityTexts>>;
  readonly #language: Language;

  constructor(drafts: readonly FactDraft[], derived: ReadonlyMap<string, Derived>, language: Language) {
    const facts = drafts.map((draft) => typed(draft, derived, language));
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
