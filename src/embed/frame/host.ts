import { MESSAGES } from '../message-types.ts';
import {
  readHostMessage,
  sizeMessages,
  type HostMessage,
  type HostNames,
  type StepMessage,
} from '../messages.ts';
import type { Size } from './size-gate.ts';

/**
 * The page an embed stands in. An embed cannot know who that is, and a sandboxed one has no origin of its own: it
 * says nothing that could not be said to anyone, and listens to its parent window alone.
 */
export class Host {
  readonly #names: HostNames;
  readonly #off = new AbortController();

  constructor(names: HostNames, asked: (message: HostMessage) => void) {
    this.#names = names;
    window.addEventListener(
      'message',
      (event) => {
        if (event.source !== window.parent || window.parent === window) return;
        const message = readHostMessage(event.data);
        if (message) asked(message);
      },
      { signal: this.#off.signal },
    );
  }

  size(size: Size): void {
    for (const message of sizeMessages(this.#names, size)) this.#post(message);
  }

  step(step: string): void {
    this.#post({ type: MESSAGES.step, id: this.#names.id, step } satisfies StepMessage);
  }

  stop(): void {
    this.#off.abort();
  }

  #post(message: unknown) {
    if (window.parent !== window) window.parent.postMessage(message, '*');
  }
}
