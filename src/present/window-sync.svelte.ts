import { isNewer, messageOf, type Message, type SessionState, type Stamp } from './session-state.ts';

/** An id no other tab has by chance. `randomUUID` is missing on plain http. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => (byte % 36).toString(36)).join('');
}

/** What a link speaks for. */
export interface SyncHost {
  /** What this window shows. */
  shared(): SessionState;
  /** The other window shows something newer. */
  adopt(shared: SessionState): void;
}

/** Windows greet each other this often, in milliseconds; one not heard for three times as long is gone: a crash says no goodbye. */
const GREETING = 1500;

type Unaddressed =
  | { readonly type: 'hello' | 'bye' }
  | { readonly type: 'state'; readonly stamp: Stamp; readonly shared: SessionState };

/**
 * Keeps the windows of one session in step. Each change carries a stamp and the newest wins in both, so
 * that they agree whatever crosses on the way. Sessions have an id of their own: a tab that merely reads
 * the presentation has another, and can neither follow nor lead.
 *
 * Messages go by BroadcastChannel, and between opener and opened by `postMessage` besides: a page opened
 * as a file has no origin, and a channel there reaches nobody.
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
  /** Whether another window of the session is there. */
  together = $state(false);

  constructor(session: string, host: SyncHost) {
    this.session = session;
    this.#host = host;
    this.#channel = channelOf(`unspun:present:${session}`);
    const { signal } = this.#off;
    this.#channel?.addEventListener('message', (event) => this.#received(event.data), { signal });
    window.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        if (this.#peers.some((peer) => peer === event.source)) this.#received(event.data);
        else if (event.source instanceof Window && messageOf(event.data, session)) {
          // The window this one was opened by, or one it opened that has been loaded anew.
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

  /** This window has changed what is shown: the others follow. */
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
    // One has left: whoever is still here answers.
    if (message.type === 'bye') this.#send({ type: 'hello' });
    if (message.type === 'hello') this.#tell();
    if (message.type === 'state' && isNewer(message.stamp, this.#stamp)) {
      this.#stamp = message.stamp;
      this.#host.adopt(message.shared);
    }
  }

  #send(message: Unaddressed) {
    const addressed: Message = { unspun: 'present', session: this.session, ...message };
    this.#channel?.postMessage(addressed);
    // Where there is no origin it cannot be named; nothing in a message is secret.
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
