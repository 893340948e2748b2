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
 * The host page of an embed. An embed cannot identify it, and a sandboxed embed has no origin: messages contain nothing
 * confidential, and only messages of the parent window are accepted.
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
