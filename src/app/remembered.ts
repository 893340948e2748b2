import { loadMessages } from '../i18n/registry.ts';
import type { AnswerValue, GuessStore, RunStore, ScorecardStore } from '../model/index.ts';
import type { NumberMarker } from '../parts/evidence/opener.ts';
import type { MemoryRoom, RoomHost } from './memory-room.ts';

/**
 * What this device remembers, as the page asks for it: fetched after the first paint, so every question waits until
 * it is there, and is lost without harm where it cannot be fetched.
 */
export class Remembered {
  #opened: (room: MemoryRoom) => void = () => undefined;
  readonly #room = new Promise<MemoryRoom>((resolve) => (this.#opened = resolve));
  #kept = true;

  /** Fetches memory and opens it. Called once, when the page is there. */
  begin(host: RoomHost): void {
    Promise.all([import('./memory-room.ts'), loadMessages('memory', document.documentElement.lang)])
      .then(([{ openRoom }]) => openRoom(host))
      .then(this.#opened, () => undefined);
  }

  /** Does something with memory, once it is there. */
  use(act: (room: MemoryRoom) => void): void {
    void this.#room.then(act);
  }

  readonly numbers: NumberMarker = {
    marked: async (number, fact) => (await this.#room).isMarked(number, fact),
    toggle: async (number, fact) => (await this.#room).toggleNumber(number, fact),
  };

  readonly guesses: GuessStore = {
    load: async (id) => (await this.#room).memory.answers.get(`guess:${id}`)?.value ?? null,
    save: async (id, value) => (await this.#room).memory.answers.save(`guess:${id}`, { value }),
  };

  /** Guesses of a room, by their question. */
  readonly polls = {
    load: async (scene: string) => (await this.#room).memory.answers.get(`poll:${scene}`)?.value ?? null,
    save: async (scene: string, value: readonly AnswerValue[]) =>
      (await this.#room).memory.answers.save(`poll:${scene}`, { value }),
  };

  get runs(): RunStore {
    const kept = () => this.#kept;
    const runs = async () => {
      const { memory } = await this.#room;
      this.#kept = memory.state.kept;
      return (await memory.desk()).runs;
    };
    return {
      get kept() {
        return kept();
      },
      list: async () => (await runs()).list(),
      save: async (run) => (await runs()).save(run),
      remove: async (id) => (await runs()).remove(id),
    };
  }

  get scorecards(): ScorecardStore {
    const kept = () => this.#kept;
    return {
      get kept() {
        return kept();
      },
      load: async (chart) => {
        const { scorecards } = await this.#room;
        const card = await scorecards.load(chart);
        this.#kept = scorecards.kept;
        return card;
      },
      save: async (chart, card) => {
        const { scorecards } = await this.#room;
        await scorecards.save(chart, card);
        this.#kept = scorecards.kept;
      },
    };
  }
}
