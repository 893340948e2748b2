import type { Unit } from '../../model/index.ts';
import type { At } from '../1-read/map.ts';
import type { ChartDraft, FactDraft, FactRef, GuessDraft, StoryDraft } from '../2-parse/draft.ts';
import type { ChartChecks } from '../charts/kind.ts';
import type { Report } from '../errors/report.ts';
import { dimensionOf, same } from './dimension.ts';
import type { Derived } from './evaluate.ts';
import type { SymbolTable } from './symbol-table.ts';
import { factExists } from './references.ts';

/** Checks what charts and guesses make of facts. */
class NumbersCheck {
  readonly #symbols: SymbolTable;
  readonly #derived: ReadonlyMap<string, Derived>;
  readonly report: Report;

  constructor(symbols: SymbolTable, derived: ReadonlyMap<string, Derived>, report: Report) {
    this.#symbols = symbols;
    this.#derived = derived;
    this.report = report;
  }

  fact(ref: FactRef): FactDraft | null {
    return factExists(ref, this.#symbols, this.report) ? (this.#symbols.facts.get(ref.value) ?? null) : null;
  }

  value({ value: id }: FactRef): number | null {
    const fact = this.#symbols.facts.get(id);
    const value = fact?.kind === 'derived' ? this.#derived.get(id)?.value : fact?.value;
    return typeof value === 'number' ? value : null;
  }

  alike(refs: readonly (FactRef | null)[], where: string, wanted?: Unit): void {
    const units = refs.flatMap((ref) => {
      const unit = ref && this.#unit(ref);
      return ref && unit ? [{ ref, unit }] : [];
    });
    const first = wanted ?? units[0]?.unit;
    const odd = units.find(
      ({ unit }) =>
        first !== undefined && (wanted ? unit !== wanted : !same(dimensionOf(unit), dimensionOf(first))),
    );
    if (odd && first)
      this.report.add(
        'wrong-kind',
        odd.ref.place,
        odd.ref.value,
        `a fact in ${first} ${where}, not in ${odd.unit}`,
      );
  }

  series({ value, place }: At<string>): void {
    const { series } = this.#symbols;
    if (!series.has(value)) this.report.unknown('unknown-series', place, value, series, 'the id of a series');
  }

  guess(guess: GuessDraft): void {
    if (guess.kind === 'waffle') {
      this.alike([guess.answer], 'in a waffle', 'percent');
      this.#within(guess.answer, { min: 0, max: 100, unit: 'percent' });
    } else if (guess.kind === 'rank') {
      this.#rank(guess);
    } else if (guess.scale) {
      this.alike([guess.answer, guess.ghost], 'on the slider', guess.scale.unit);
      this.#within(guess.answer, guess.scale);
    } else this.alike([guess.given, guess.answer], 'beside the given one');
  }

  /** Things to rank have one true order, and are not asked in it. */
  #rank({ items, place }: GuessDraft): void {
    const refs = items.map(({ fact }) => fact);
    this.alike(refs, 'in one order');
    const values = refs.map((ref) => this.value(ref));
    if (items.length < 3)
      this.report.add(
        'wrong-kind',
        place,
        'rank',
        `at least three items to put in order, not ${items.length}`,
      );
    const twin = refs.find(
      (_, index) => values.indexOf(values[index] ?? null) < index && values[index] !== null,
    );
    if (twin)
      this.report.add(
        'wrong-kind',
        twin.place,
        twin.value,
        'a value unlike the others, so that there is one order',
      );
    const falling = values.every((value, index) => index === 0 || Number(value) < Number(values[index - 1]));
    if (falling && items.length >= 3)
      this.report.add('wrong-kind', place, 'rank', 'another order to begin with than the answer');
  }

  /** An answer that the control cannot reach could never be guessed. */
  #within(answer: FactRef | null, { min, max, unit }: { min: number; max: number; unit: Unit }): void {
    if (!answer || this.#symbols.facts.get(answer.value)?.unit !== unit) return;
    const value = this.value(answer);
    if (value !== null && (value < min || value > max))
      this.report.add('wrong-kind', answer.place, answer.value, `an answer from ${min} to ${max}`);
  }

  /** The unit of a fact that may stand as a mark; dates and unknown facts are reported. */
  #unit(ref: FactRef): Unit | null {
    const unit = this.fact(ref)?.unit ?? null;
    if (unit !== 'date') return unit;
    this.report.add('wrong-kind', ref.place, ref.value, 'a fact with a number, which a date is not');
    return null;
  }
}

/** The checks of one chart: those of numbers, and of ids within the chart. */
class OneChart extends NumbersCheck implements ChartChecks {
  readonly #chart: ChartDraft;
  readonly #marked: readonly string[];

  constructor(
    chart: ChartDraft,
    symbols: SymbolTable,
    derived: ReadonlyMap<string, Derived>,
    report: Report,
  ) {
    super(symbols, derived, report);
    this.#chart = chart;
    this.#marked = chart.marked(symbols.facts.values());
  }

  named(refs: readonly At<string>[], valid: readonly string[]): void {
    for (const { value, place } of refs)
      if (!valid.includes(value))
        this.report.unknown('unknown-item', place, value, valid, `an id in "${this.#chart.id.value}"`);
  }

  check(): void {
    this.#chart.check(this);
    for (const state of this.#chart.states) {
      this.named(state.show, this.#chart.shown);
      this.named([...state.highlight, ...state.annotations.map(({ at }) => at)], this.#marked);
    }
  }
}

/** Checks that charts and guesses draw numbers, in units that go together, and that states name what is there. */
export function checkCharts(
  draft: StoryDraft,
  symbols: SymbolTable,
  derived: ReadonlyMap<string, Derived>,
  report: Report,
): void {
  for (const chart of draft.charts) new OneChart(chart, symbols, derived, report).check();
  const numbers = new NumbersCheck(symbols, derived, report);
  for (const { guess } of draft.chapters.flatMap(({ steps }) => steps)) if (guess) numbers.guess(guess);
}
