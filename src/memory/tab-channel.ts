import type { Snapshot } from './rows.ts';
import { parseSnapshot, serialiseSnapshot } from './snapshot.ts';

/** Said instead of a change where everything was deleted. */
const FORGOTTEN = 'forgotten';

/** What tabs tell each other. Without BroadcastChannel they agree when they are looked at again. */
export class TabChannel {
  readonly #channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('unspun') : null;

  constructor(onMessage: (change: Snapshot | null) => void) {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      onMessage(data === FORGOTTEN ? null : parseSnapshot(data)),
    );
  }

  /** Tells a change; null: everything is forgotten. */
  broadcast(change: Snapshot | null): void {
    this.#channel?.postMessage(change ? serialiseSnapshot(change) : FORGOTTEN);
  }

  close(): void {
    this.#channel?.close();
  }
}
