import type { Answer, AnswerKind, AnswerStore } from '../model/index.ts';
import type { Keeper } from './synced-store.ts';
import { LONGEST_TEXT } from './field-types.ts';
import { answerOf } from './views.ts';

/** Guesses, notes on questions, rows of a scorecard, polls. */
export class AnswerKeeper implements AnswerStore {
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  get(id: string): Answer | null {
    const row = this.#keeper.row('answers', id);
    return row && answerOf(row);
  }

  all(kind?: AnswerKind): readonly Answer[] {
    return this.#keeper
      .rows('answers')
      .map(answerOf)
      .filter((answer) => !kind || answer.kind === kind);
  }

  async save(
    id: string,
    { value, note }: { readonly value?: Answer['value']; readonly note?: string },
  ): Promise<void> {
    const fields = {
      when: this.#keeper.clock.iso(),
      ...(value !== undefined && { value }),
      ...(note !== undefined && { note: note.slice(0, LONGEST_TEXT) }),
    };
    await this.#keeper.write([{ store: 'answers', id, fields }]);
  }
}
