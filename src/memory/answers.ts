import type { Answer, AnswerKind, AnswerStore } from '../model/index.ts';
import type { SyncedStore } from './synced-store.ts';
import { MAX_TEXT_LENGTH } from './field-types.ts';
import { answerOf } from './views.ts';

/** Guesses, notes on questions, rows of a scorecard, polls. */
export class SyncedAnswerStore implements AnswerStore {
  readonly #store: SyncedStore;

  constructor(store: SyncedStore) {
    this.#store = store;
  }

  get(id: string): Answer | null {
    const row = this.#store.row('answers', id);
    return row && answerOf(row);
  }

  all(kind?: AnswerKind): readonly Answer[] {
    return this.#store
      .rows('answers')
      .map(answerOf)
      .filter((answer) => !kind || answer.kind === kind);
  }

  async save(
    id: string,
    { value, note }: { readonly value?: Answer['value']; readonly note?: string },
  ): Promise<void> {
    const fields = {
      when: this.#store.clock.iso(),
      ...(value !== undefined && { value }),
      ...(note !== undefined && { note: note.slice(0, MAX_TEXT_LENGTH) }),
    };
    await this.#store.write([{ store: 'answers', id, fields }]);
  }
}
