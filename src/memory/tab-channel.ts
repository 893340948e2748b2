import type { Snapshot } from './rows.ts';
import { readSnapshot, written } from './snapshot.ts';

/** Said instead of a change where everything was deleted. */
const FORGOTTEN = 'forgotten';

/** What tabs tell each other. Without BroadcastChannel they agree when they are looked at again. */
export class Tabs {
  readonly #channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('unspun') : null;

  constructor(heard: (change: Snapshot | null) => void) {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      heard(data === FORGOTTEN ? null : readSnapshot(data)),
    );
  }

  /** Tells a change; null: everything is forgotten. */
  tell(change: Snapshot | null): void {
    this.#channel?.postMessage(change ? written(change) : FORGOTTEN);
  }

  close(): void {
    this.#channel?.close();
  }
}
