import type { FindEntry } from '../../model/index.ts';
import type { Finder, Found } from './search.ts';

const NOTHING: Found = { groups: [], total: 0, words: [], instead: null };

/** What is being looked for, and which of the results is chosen. */
export class FindState {
  #query = $state('');
  /** Place of the chosen result among all shown, or -1: none is chosen before an arrow key says so. */
  #chosen = $state(-1);
  finder: Finder | null = $state.raw(null);
  readonly found: Found = $derived(this.finder?.find(this.#query) ?? NOTHING);
  readonly shown: readonly FindEntry[] = $derived(this.found.groups.flatMap(({ entries }) => entries));

  get query(): string {
    return this.#query;
  }

  set query(query: string) {
    this.#query = query;
    this.#chosen = -1;
  }

  get chosen(): number {
    return this.#chosen;
  }

  /** The result that Enter opens: the chosen one, else the best. */
  get wanted(): FindEntry | null {
    return this.shown[Math.max(0, this.#chosen)] ?? null;
  }

  /** Goes to the next result or the one before, round the ends. */
  move(by: 1 | -1): void {
    const count = this.shown.length;
    if (count === 0) return;
    const from = this.#chosen < 0 && by < 0 ? 0 : this.#chosen;
    this.#chosen = (from + by + count) % count;
  }
}
