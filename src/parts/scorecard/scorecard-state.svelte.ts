import {
  BLANK_ENTRY,
  withField,
  type Scorecard,
  type ScorecardField,
  type ScorecardStore,
} from '../../model/index.ts';

/** A reader's scorecard: what stands in it, kept at every change; clearing it can be undone. */
export class ScorecardState {
  card: Scorecard = $state.raw({});
  /** What was there before the last clearing, until it is undone or something new is written. */
  cleared: Scorecard | null = $state.raw(null);
  kept = $state(true);
  readonly blank = $derived(Object.keys(this.card).length === 0);
  readonly #chart: string;
  readonly #store: ScorecardStore | undefined;

  constructor(chart: string, store: ScorecardStore | undefined) {
    this.#chart = chart;
    this.#store = store;
  }

  /** Brings back what was kept. Words written while it loads win. */
  async open(): Promise<void> {
    const before = (await this.#store?.load(this.#chart)) ?? {};
    this.card = { ...before, ...this.card };
    this.kept = this.#store?.persistent ?? false;
  }

  text(row: string, field: ScorecardField): string {
    return (this.card[row] ?? BLANK_ENTRY)[field];
  }

  write(row: string, field: ScorecardField, text: string): void {
    this.cleared = null;
    this.#put(withField(this.card, row, field, text));
  }

  clear(): void {
    this.cleared = this.card;
    this.#put({});
  }

  undo(): void {
    if (!this.cleared) return;
    this.#put(this.cleared);
    this.cleared = null;
  }

  #put(card: Scorecard): void {
    this.card = card;
    void this.#store?.save(this.#chart, card).then(() => {
      this.kept = this.#store?.persistent ?? false;
    });
  }
}
