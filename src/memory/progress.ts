import type { Progress, ProgressStore } from '../model/index.ts';
import type { SyncedStore } from './synced-store.ts';
import { latestOf, progressOf } from './views.ts';

interface Reached {
  readonly step: string;
  readonly steps: readonly string[];
  readonly passed: Set<string>;
}

/** Saves each step as it is reached. While one write is under way, later steps wait together for the next. */
export class SyncedProgressStore implements ProgressStore {
  readonly #store: SyncedStore;
  readonly #waiting = new Map<string, Reached>();
  #writing: Promise<void> | null = null;

  constructor(store: SyncedStore) {
    this.#store = store;
  }

  of(chapter: string): Progress | null {
    const row = this.#store.row('progress', chapter);
    return row && progressOf(row);
  }

  all(): readonly Progress[] {
    return this.#store.rows('progress').map(progressOf);
  }

  latest(): Progress | null {
    return latestOf(this.all());
  }

  reached(chapter: string, step: string, steps: readonly string[]): void {
    const passed = this.#waiting.get(chapter)?.passed ?? new Set<string>();
    this.#waiting.set(chapter, { step, steps, passed: passed.add(step) });
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
  }

  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** Writes at once what waits for its turn: the page may be gone the next moment. */
  async flush(): Promise<void> {
    const due = [...this.#waiting].map(([chapter, reached]) => ({
      store: 'progress' as const,
      id: chapter,
      fields: this.#fields(chapter, reached),
    }));
    this.#waiting.clear();
    if (due.length > 0) await this.#store.write(due);
  }

  async #write() {
    while (this.#waiting.size > 0) await this.flush();
  }

  #fields(chapter: string, { step, steps, passed }: Reached): Readonly<Record<string, unknown>> {
    const places = [...passed, this.of(chapter)?.furthest ?? step].map((id) => steps.indexOf(id));
    return {
      last: step,
      when: this.#store.clock.iso(),
      furthest: steps[Math.max(...places)] ?? step,
      ...Object.fromEntries([...passed].map((id) => [`read.${id}`, true])),
    };
  }
}
