import { STORY_ID } from '../../model/identity.ts';
import { MESSAGES } from '../message-types.ts';
import { addressOf, ATTRIBUTES, isStack, themeOf } from './address.ts';
import { join, ROOT, type Listener } from './registry.ts';
import { reserveFor } from './reserve.ts';

/** The strictest sandbox that works: scripts, and popups for the link back. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** Distance from the viewport at which a frame is loaded. */
const NEAR = '800px 0px';
/** Maximum height. Messages with more are ignored. */
const HIGHEST = 50_000;

let count = 0;

/**
 * `<story-id-embed>`: a chapter or a chart of the story, in place of the link it holds. Everything it needs of the
 * host's page is within its own shadow tree and styled by properties, so that neither the page's styles nor
 * its policy concern it.
 */
export class EmbedElement extends HTMLElement implements Listener {
  static readonly observedAttributes = ATTRIBUTES;
  readonly #id = `u${(count += 1)}`;
  readonly #box = document.createElement('div');
  readonly #observer = new IntersectionObserver(([entry]) => this.#seen(entry), { rootMargin: NEAR });
  #frame: HTMLIFrameElement | null = null;
  #leave: () => void = () => undefined;
  /** The frame has sent a message, so it also receives them. */
  #live = false;
  #waiting: object[] = [];
  #height = 0;
  #width = 0;
  /** Minimum height while content below is in view, so that the page does not move. */
  #floor = 0;
  #near = false;
  #again = false;

  constructor() {
    super();
    // The link is visible until the frame is loaded.
    this.#box.append(document.createElement('slot'));
    this.attachShadow({ mode: 'open' }).append(this.#box);
  }

  connectedCallback(): void {
    this.#set(this.#room());
    // From here on the box controls the height.
    this.style.minHeight = '0';
    this.#observer.observe(this.#box);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#near = false;
    this.#drop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#near || before === now) return;
    if (name === 'theme' && this.#frame) this.#post({ type: MESSAGES.theme, theme: themeOf(this.#asked) });
    else if (name === 'step' && this.#frame) this.go(now ?? '');
    else if (!this.#again) {
      this.#again = true;
      // Several attributes changed together make one new frame.
      queueMicrotask(() => {
        this.#again = false;
        if (this.#near) this.#load();
      });
    }
  }

  /** Goes to a step of the chapter. */
  go(step: string): void {
    if (this.#frame) this.#post({ type: MESSAGES.go, step });
    else this.setAttribute('step', step);
  }

  heard(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const { type, id, width, height, step } = data as Readonly<Record<string, unknown>>;
    if (id !== this.#id) return;
    if (type === MESSAGES.size && typeof height === 'number' && height > 0 && height < HIGHEST)
      this.#sized(height, Number(width));
    else if (type === MESSAGES.step && typeof step === 'string')
      this.dispatchEvent(new CustomEvent(`${STORY_ID}-step`, { bubbles: true, detail: { step } }));
  }

  /** Height reserved by the page, else the typical height of such embeds. */
  #room(): number {
    const kept = parseFloat(getComputedStyle(this).minHeight) ? this.clientHeight : this.#height;
    const width = this.#box.clientWidth || innerWidth;
    return kept || reserveFor(width, { stack: isStack(this.#asked), chart: this.hasAttribute('chart') });
  }

  readonly #asked = (name: string) => this.getAttribute(name);

  #seen(entry: IntersectionObserverEntry | undefined) {
    if (entry?.isIntersecting && !this.#near) {
      this.#near = true;
      this.#load();
    }
    if (entry && !entry.isIntersecting && entry.boundingClientRect.top > 0) this.#floor = 0;
  }

  #load() {
    const address = addressOf(this.#asked);
    this.#drop();
    if (!address) return;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.referrerPolicy = 'no-referrer';
    frame.loading = 'lazy';
    frame.title = this.title || this.textContent.trim();
    frame.src = new URL(`${address}#id=${this.#id}`, ROOT).href;
    const { style } = frame;
    style.display = 'block';
    style.width = '100%';
    style.height = `${this.#height}px`;
    style.border = '0';
    this.#box.replaceChildren(frame);
    this.#frame = frame;
    this.#leave = join(frame, this);
  }

  #drop() {
    this.#leave();
    this.#frame?.remove();
    this.#frame = null;
    this.#live = false;
    this.#waiting = [];
  }

  #sized(height: number, width: number) {
    if (!this.#live) {
      this.#live = true;
      for (const message of this.#waiting.splice(0)) this.#post(message);
      const { bottom } = this.#box.getBoundingClientRect();
      // Content below must not come into view either.
      this.#floor = bottom > 0 ? this.#height - Math.max(0, bottom - innerHeight) : 0;
    } else if (width !== this.#width) this.#floor = 0;
    this.#width = width;
    this.#set(Math.max(Math.ceil(height), this.#floor));
  }

  #set(height: number) {
    this.#height = height;
    this.#box.style.minHeight = `${height}px`;
    if (this.#frame) this.#frame.style.height = `${height}px`;
  }

  #post(message: object) {
    if (this.#live) this.#frame?.contentWindow?.postMessage(message, '*');
    else this.#waiting.push(message);
  }
}
