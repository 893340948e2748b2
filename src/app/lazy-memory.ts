import { loadMessages } from '../i18n/registry.ts';
import type { AnswerValue, GuessStore, PlaylistStore, ScorecardStore } from '../model/index.ts';
import type { NumberMarker } from '../parts/evidence/opener.ts';
import type { MemoryController, MemoryHost } from './memory-controller.ts';

/**
 * What this device remembers, as the page asks for it: fetched after the first paint, so every question waits until
 * it is there, and is lost without harm where it cannot be fetched.
 */
export class LazyMemory {
  #resolve: (controller: MemoryController) => void = () => undefined;
  readonly #controller = new Promise<MemoryController>((resolve) => (this.#resolve = resolve));
  #persistent = true;

  /** Fetches memory and opens it. Called once, when the page is there. */
  load(host: MemoryHost): void {
    Promise.all([import('./memory-controller.ts'), loadMessages('memory', document.documentElement.lang)])
      .then(([{ openMemoryController }]) => openMemoryController(host))
      .then(this.#resolve, () => undefined);
  }

  /** Does something with memory, once it is there. */
  whenReady(act: (controller: MemoryController) => void): void {
    void this.#controller.then(act);
  }

  readonly numbers: NumberMarker = {
    marked: async (number, fact) => (await this.#controller).isBookmarked(number, fact),
    toggle: async (number, fact) => (await this.#controller).toggleFactBookmark(number, fact),
  };

  readonly guesses: GuessStore = {
    load: async (id) => (await this.#controller).memory.answers.get(`guess:${id}`)?.value ?? null,
    save: async (id, value) => (await this.#controller).memory.answers.save(`guess:${id}`, { value }),
  };

  /** Guesses of a room, by their question. */
  readonly polls = {
    load: async (scene: string) =>
      (await this.#controller).memory.answers.get(`poll:${scene}`)?.value ?? null,
    save: async (scene: string, value: readonly AnswerValue[]) =>
      (await this.#controller).memory.answers.save(`poll:${scene}`, { value }),
  };

  get runs(): PlaylistStore {
    const persistent = () => this.#persistent;
    const runs = async () => {
      const { memory } = await this.#controller;
      this.#persistent = memory.state.persistent;
      return (await memory.transfer()).runs;
    };
    return {
      get persistent() {
        return persistent();
      },
      list: async () => (await runs()).list(),
      save: async (run) => (await runs()).save(run),
      remove: async (id) => (await runs()).remove(id),
    };
  }

  get scorecards(): ScorecardStore {
    const persistent = () => this.#persistent;
    return {
      get persistent() {
        return persistent();
      },
      load: async (chart) => {
        const { scorecards } = await this.#controller;
        const card = await scorecards.load(chart);
        this.#persistent = scorecards.persistent;
        return card;
      },
      save: async (chart, card) => {
        const { scorecards } = await this.#controller;
        await scorecards.save(chart, card);
        this.#persistent = scorecards.persistent;
      },
    };
  }
}
