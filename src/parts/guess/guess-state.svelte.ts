import type { Answer } from '../../model/index.ts';
import { moved, type RankScale } from './rank.ts';
import type { GuessScale } from './scale.ts';

/** Whether the answer is shown. Skipping is always possible. */
abstract class GuessPhase {
  /** `asked` until the reader guesses or asks to be shown. */
  phase: 'asked' | 'guessed' | 'skipped' = $state('asked');
  readonly done = $derived(this.phase !== 'asked');

  guess(): void {
    this.phase = 'guessed';
  }

  skip(): void {
    this.phase = 'skipped';
  }

  again(): void {
    this.phase = 'asked';
  }

  /** Shows a guess of an earlier visit beside the answer. What is no guess of this scale is left. */
  restore(kept: Answer['value']): void {
    if (!this.done && this.take(kept)) this.phase = 'guessed';
  }

  /** The guess, as it is kept. */
  abstract readonly kept: Answer['value'];
  protected abstract take(kept: Answer['value']): boolean;
}

/** A reader's guess of an order: names, the largest on top. */
export class RankState extends GuessPhase {
  readonly scale: RankScale;
  order: readonly string[] = $state.raw([]);
  /** What was moved last, and to which place from 1: for those who hear the list. */
  last: { readonly name: string; readonly place: number } | null = $state.raw(null);

  constructor(scale: RankScale) {
    super();
    this.scale = scale;
    this.order = scale.items.map(({ name }) => name);
  }

  /** Facts rather than names: the same in every language. */
  get kept(): readonly string[] {
    return this.order.flatMap((name) => this.scale.items.find((item) => item.name === name)?.fact ?? []);
  }

  protected take(kept: Answer['value']): boolean {
    const facts: readonly unknown[] = Array.isArray(kept) ? kept : [];
    const order = facts.flatMap((fact) => this.scale.items.find((item) => item.fact === fact)?.name ?? []);
    if (
      this.scale.items.some(({ name }) => !order.includes(name)) ||
      order.length !== this.scale.items.length
    )
      return false;
    this.order = order;
    return true;
  }

  /** Moves a name to a place from 0; places beyond the list are its ends. Nothing moves once the answer is shown. */
  move(name: string, to: number): void {
    if (this.done) return;
    const order = moved(this.order, name, to);
    if (order.join() === this.order.join()) return;
    this.order = order;
    this.last = { name, place: order.indexOf(name) + 1 };
  }

  /** Moves a name up by one place (-1) or down (1). */
  shift(name: string, by: -1 | 1): void {
    this.move(name, this.order.indexOf(name) + by);
  }
}

/** A reader's guess of a value: where the handle stands. */
export class GuessState extends GuessPhase {
  readonly scale: GuessScale;
  value = $state(0);

  constructor(scale: GuessScale) {
    super();
    this.scale = scale;
    this.value = scale.kind === 'square' ? 50 : scale.min;
  }

  get kept(): number {
    return this.value;
  }

  protected take(kept: Answer['value']): boolean {
    if (typeof kept !== 'number') return false;
    this.move(kept);
    return true;
  }

  /** Moves the handle, kept on the scale and on its increments. */
  move(to: number): void {
    const { min, max, increment } = this.scale;
    const stepped = min + Math.round((to - min) / increment) * increment;
    this.value = Math.min(max, Math.max(min, Number(stepped.toFixed(4))));
  }
}
