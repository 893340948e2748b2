import { STORY_ID } from '../model/identity.ts';
import { isNewer, messageOf, type Message, type SessionState, type Stamp } from './session-state.ts';

/** A random id. `randomUUID` is missing on plain http. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => (byte % 36).toString(36)).join('');
}

/** The window that is synchronised. */
export interface SyncHost {
  /** What this window shows. */
  shared(): SessionState;
  /** The other window shows something newer. */
  adopt(shared: SessionState): void;
}

/** Heartbeat interval in milliseconds. A window that is silent three times as long counts as closed. */
const GREETING = 1500;

type Unaddressed =
  | { readonly type: 'hello' | 'bye' }
  | { readonly type: 'state'; readonly stamp: Stamp; readonly shared: SessionState };

/**
 * Synchronises the windows of one session. Each change carries a stamp and the newest wins in every window, so that
 * they agree whatever the order of messages. A tab outside the session has another id and is never affected.
 *
 * Messages use BroadcastChannel and, between opener and opened window, `postMessage` too: pages opened from a
 * file have no origin, and no channel connects them.
 */
export class WindowSync {
  readonly session: string;
  readonly #host: SyncHost;
  readonly #id = newId();
  readonly #channel: BroadcastChannel | null;
  readonly #off = new AbortController();
  #peers: Window[] = [];
  #stamp: Stamp = { count: 0, by: '' };
  #heard = -Infinity;
  /** Whether another window of the session is open. */
  together = $state(false);

  constructor(session: string, host: SyncHost) {
    this.session = session;
    this.#host = host;
    this.#channel = channelOf(`${STORY_ID}:present:${session}`);
    const { signal } = this.#off;
    this.#channel?.addEventListener('message', (event) => this.#received(event.data), { signal });
    window.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        if (this.#peers.some((peer) => peer === event.source)) this.#received(event.data);
        else if (event.source instanceof Window && messageOf(event.data, session)) {
          // The opener, or a window opened here that was reloaded.
          this.#peers.push(event.source);
          this.#received(event.data);
        }
      },
      { signal },
    );
    window.addEventListener('pagehide', () => this.#send({ type: 'bye' }), { signal });
    const opener: unknown = window.opener;
    if (opener instanceof Object) this.#peers.push(window.opener as Window);
    this.#send({ type: 'hello' });
    const greeting = setInterval(() => this.#greet(), GREETING);
    signal.addEventListener('abort', () => clearInterval(greeting));
  }

  #greet() {
    this.together = performance.now() - this.#heard < 3 * GREETING;
    this.#send({ type: 'hello' });
  }

  /** Another window of this session has been opened. */
  opened(peer: Window): void {
    this.#peers = [...this.#peers.filter(({ closed }) => !closed), peer];
  }

  /** Reports a change made in this window to the others. */
  changed(): void {
    this.#stamp = { count: this.#stamp.count + 1, by: this.#id };
    this.#tell();
  }

  stop(): void {
    this.#send({ type: 'bye' });
    this.#off.abort();
    this.#channel?.close();
  }

  #tell() {
    this.#send({ type: 'state', stamp: this.#stamp, shared: this.#host.shared() });
  }

  #received(data: unknown) {
    const message = messageOf(data, this.session);
    if (!message) return;
    this.together = message.type !== 'bye';
    this.#heard = this.together ? performance.now() : -Infinity;
    // A window was closed: any that is still open answers.
    if (message.type === 'bye') this.#send({ type: 'hello' });
    if (message.type === 'hello') this.#tell();
    if (message.type === 'state' && isNewer(message.stamp, this.#stamp)) {
      this.#stamp = message.stamp;
      this.#host.adopt(message.shared);
    }
  }

  #send(message: Unaddressed) {
    const addressed: Message = { story: STORY_ID, session: this.session, ...message };
    this.#channel?.postMessage(addressed);
    // A page without an origin cannot be addressed by it. Messages hold nothing secret.
    for (const peer of this.#peers) if (!peer.closed) peer.postMessage(addressed, '*');
  }
}

function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
