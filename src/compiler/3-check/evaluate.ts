import type { DerivedFactDraft, FactDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import { combine, dimensionOf, fits, name, NONE, raise, same, type Dimension } from './dimension.ts';
import { inputsOf, parseFormula, type Formula } from './formula.ts';

/** A value with its dimension, or `null` where a problem was already reported. */
type Result = { readonly value: number; readonly dimension: Dimension } | null;

/** A derived fact worked out. */
export interface Derived {
  readonly value: number;
  readonly inputs: readonly string[];
}

class Evaluator {
  readonly #facts: ReadonlyMap<string, FactDraft>;
  readonly #report: Report;
  readonly #done = new Map<string, Derived | null>();
  readonly #open: string[] = [];

  constructor(facts: ReadonlyMap<string, FactDraft>, report: Report) {
    this.#facts = facts;
    this.#report = report;
  }

  derived(fact: DerivedFactDraft): Derived | null {
    const known = this.#done.get(fact.id);
    if (known !== undefined) return known;
    const from = this.#open.indexOf(fact.id);
    if (from >= 0) {
      const circle = [...this.#open.slice(from), fact.id].join(' -> ');
      this.#report.add(
        'formula-cycle',
        fact.formula.at(0),
        fact.id,
        `a formula that does not come back to itself (${circle})`,
      );
      this.#done.set(fact.id, null);
      return null;
    }
    this.#open.push(fact.id);
    const result = this.#work(fact);
    this.#open.pop();
    if (!this.#done.has(fact.id)) this.#done.set(fact.id, result);
    return this.#done.get(fact.id) ?? null;
  }

  #work(fact: DerivedFactDraft): Derived | null {
    if (fact.formula.value === '') return null;
    const formula = parseFormula(fact.formula.value);
    if (formula.kind === 'error') {
      this.#report.add('formula-syntax', fact.formula.at(formula.at), fact.formula.value, formula.expected);
      return null;
    }
    const result = this.#evaluate(formula, fact);
    if (!result) return null;
    if (!Number.isFinite(result.value)) {
      this.#report.add('formula-value', fact.formula.at(0), fact.formula.value, 'a finite number');
      return null;
    }
    if (!fits(result.dimension, fact.unit))
      this.#report.add(
        'formula-units',
        fact.places.unit,
        fact.unit,
        `a unit for ${name(result.dimension)}, which "${fact.formula.value}" gives`,
      );
    return { value: result.value, inputs: inputsOf(formula) };
  }

  #evaluate(node: Formula, fact: DerivedFactDraft): Result {
    switch (node.kind) {
      case 'number':
        return { value: node.value, dimension: NONE };
      case 'fact':
        return this.#fact(node.id, node.at, fact);
      case 'negate': {
        const inner = this.#evaluate(node.inner, fact);
        return inner && { ...inner, value: -inner.value };
      }
      case 'operation':
        return this.#operation(node, fact);
      case 'call':
        return this.#call(node, fact);
    }
  }

  #fact(id: string, at: number, fact: DerivedFactDraft): Result {
    const input = this.#facts.get(id);
    if (!input) {
      this.#report.unknown('unknown-fact', fact.formula.at(at), id, this.#facts.keys(), 'the id of a fact');
      return null;
    }
    const dimension = dimensionOf(input.unit);
    if (input.kind === 'derived') {
      const derived = this.derived(input);
      return derived && { value: derived.value, dimension };
    }
    if (typeof input.value === 'number') return { value: input.value, dimension };
    this.#report.add('formula-units', fact.formula.at(at), id, 'a number, which a date is not');
    return null;
  }

  #operation(node: Extract<Formula, { kind: 'operation' }>, fact: DerivedFactDraft): Result {
    const left = this.#evaluate(node.left, fact);
    const right = this.#evaluate(node.right, fact);
    if (!left || !right) return null;
    switch (node.operator) {
      case '+':
      case '-':
        return this.#sum(node, left, right, fact);
      case '*':
        return { value: left.value * right.value, dimension: combine(left.dimension, right.dimension) };
      case '/':
        if (right.value !== 0)
          return { value: left.value / right.value, dimension: combine(left.dimension, right.dimension, -1) };
        this.#report.add(
          'formula-zero',
          fact.formula.at(node.at),
          fact.formula.value,
          'a divisor other than zero',
        );
        return null;
      case '^':
        return this.#power(left, right, node, fact);
    }
  }

  #sum(
    node: Extract<Formula, { kind: 'operation' }>,
    left: NonNullable<Result>,
    right: NonNullable<Result>,
    fact: DerivedFactDraft,
  ): Result {
    if (!this.#alike([left, right], node, fact)) return null;
    return { ...left, value: node.operator === '+' ? left.value + right.value : left.value - right.value };
  }

  #alike(results: readonly NonNullable<Result>[], node: Formula, fact: DerivedFactDraft): boolean {
    const [first, ...rest] = results;
    const other = first && rest.find(({ dimension }) => !same(first.dimension, dimension));
    if (!first || !other) return true;
    this.#report.add(
      'formula-units',
      fact.formula.at(node.at),
      fact.formula.value,
      `one unit on both sides, not ${name(first.dimension)} and ${name(other.dimension)}`,
    );
    return false;
  }

  #power(
    left: NonNullable<Result>,
    right: NonNullable<Result>,
    node: Formula,
    fact: DerivedFactDraft,
  ): Result {
    if (same(right.dimension, NONE))
      return { value: left.value ** right.value, dimension: raise(left.dimension, right.value) };
    this.#report.add(
      'formula-units',
      fact.formula.at(node.at),
      fact.formula.value,
      `a pure number as the exponent, not ${name(right.dimension)}`,
    );
    return null;
  }

  #call(node: Extract<Formula, { kind: 'call' }>, fact: DerivedFactDraft): Result {
    const inputs = node.inputs.map((input) => this.#evaluate(input, fact));
    const known = inputs.filter((input) => input !== null);
    const [first, second] = known;
    if (!first || known.length < inputs.length) return null;
    switch (node.name) {
      case 'percent':
        return this.#percent(first, node, fact);
      case 'root':
        return second ? this.#root(first, second, node, fact) : null;
      case 'abs':
        return { ...first, value: Math.abs(first.value) };
      default: {
        const values = known.map(({ value }) => value);
        return this.#alike(known, node, fact) ? { ...first, value: Math[node.name](...values) } : null;
      }
    }
  }

  #percent(ratio: NonNullable<Result>, node: Formula, fact: DerivedFactDraft): Result {
    if (same(ratio.dimension, NONE)) return { value: ratio.value * 100, dimension: NONE };
    const expected = `a ratio inside percent(), not ${name(ratio.dimension)}`;
    this.#report.add('formula-units', fact.formula.at(node.at), fact.formula.value, expected);
    return null;
  }

  #root(of: NonNullable<Result>, degree: NonNullable<Result>, node: Formula, fact: DerivedFactDraft): Result {
    if (degree.value !== 0 && same(degree.dimension, NONE))
      return { value: of.value ** (1 / degree.value), dimension: raise(of.dimension, 1 / degree.value) };
    const code = degree.value === 0 ? 'formula-zero' : 'formula-units';
    const expected = 'a pure number other than zero as the degree of the root';
    this.#report.add(code, fact.formula.at(node.at), fact.formula.value, expected);
    return null;
  }
}

/** Works out every derived fact; those with problems are missing from the result. */
export function evaluate(
  facts: ReadonlyMap<string, FactDraft>,
  report: Report,
): ReadonlyMap<string, Derived> {
  const evaluator = new Evaluator(facts, report);
  const values = new Map<string, Derived>();
  for (const fact of facts.values()) {
    const derived = fact.kind === 'derived' ? evaluator.derived(fact) : null;
    if (derived) values.set(fact.id, derived);
  }
  return values;
}
