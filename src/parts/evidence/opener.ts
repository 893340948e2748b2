import type { mount, unmount } from 'svelte';
import { whenIdle } from '../../scroll/idle.ts';
import { loadMessages } from '../../i18n/registry.ts';
import { factOf } from './address.ts';
import type EvidenceLabel from './EvidenceLabel.svelte';
import type { NoteSource } from './note-source.ts';
import { isPlainClick } from '../../ui/events.ts';

/** Hover delay in milliseconds, so that a passing pointer opens no popover. */
const INTENT = 180;

/** Bookmarks numbers. Results wait until memory has loaded; null where a number cannot be bookmarked. */
export interface NumberMarker {
  marked(number: Element, fact: string): Promise<boolean | null>;
  /** Adds or removes the bookmark. Resolves to the new state once it is stored. */
  toggle(number: Element, fact: string): Promise<boolean | null>;
}

interface LabelModule {
  readonly mount: typeof mount;
  readonly unmount: typeof unmount;
  readonly Label: typeof EvidenceLabel;
}
const load = async (language: string): Promise<LabelModule> => {
  const [svelte, label] = await Promise.all([
    import('svelte'),
    import('./EvidenceLabel.svelte'),
    loadMessages('core', language),
  ]);
  return { mount: svelte.mount, unmount: svelte.unmount, Label: label.default };
};

type Opening = 'hover' | 'focus' | 'press';

/** The content of a popover: the note, and the link of its number. */
interface Shown {
  readonly note: HTMLElement;
  readonly address: Element;
}

const addressOf = (link: Element): string => new URL(link.getAttribute('href') ?? '', location.href).href;

/** Follows the link, as without scripts. */
function follow(link: Element) {
  location.assign(addressOf(link));
}

/**
 * Opens the evidence of every number on hover, focus or press. The care label shows a copy of the number's note. Where
 * note or label cannot be loaded, a press follows the link to the page of figures.
 */
export class EvidenceOpener {
  readonly #root: HTMLElement;
  readonly #language: string;
  readonly #notes: NoteSource;
  readonly #marker: NumberMarker | null;
  readonly #off = new AbortController();
  #open: { anchor: Element; how: Opening; close: () => void } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: Element | null = null;
  /** Set while focus returns from a closed popover, which must not reopen it. */
  #returning = false;

  constructor(root: HTMLElement, language: string, notes: NoteSource, marker: NumberMarker | null = null) {
    this.#root = root;
    this.#marker = marker;
    this.#language = language;
    this.#notes = notes;
    const signal = this.#off.signal;
    root.addEventListener('click', (event) => this.#pressed(event), { signal });
    root.addEventListener('keydown', (event) => this.#spaced(event), { signal });
    root.addEventListener('pointerover', (event) => this.#hovered(event), { signal, passive: true });
    root.addEventListener('pointerout', () => clearTimeout(this.#timer), { signal, passive: true });
    root.addEventListener('focusin', (event) => this.#focused(event), { signal });
    document.addEventListener('pointerdown', (event) => this.#outside(event), { signal });
    document.addEventListener('keydown', (event) => this.#escaped(event), { signal });
    signal.addEventListener(
      'abort',
      whenIdle(() => this.#idle()),
    );
  }

  /** Exposes the links as buttons and prefetches the notes. */
  #idle() {
    this.#notes.prepare();
    for (const anchor of this.#root.querySelectorAll('a.evidence')) {
      anchor.setAttribute('role', 'button');
      anchor.setAttribute('aria-haspopup', 'dialog');
      anchor.setAttribute('aria-expanded', 'false');
    }
  }

  stop(): void {
    this.#off.abort();
    clearTimeout(this.#timer);
    this.close();
  }

  /** Closes the open label, if any. */
  close(): void {
    this.#wanted = null;
    const open = this.#open;
    this.#open = null;
    open?.anchor.setAttribute('aria-expanded', 'false');
    open?.close();
  }

  #anchorOf(target: EventTarget | null): Element | null {
    return target instanceof Element ? target.closest('a.evidence') : null;
  }

  #pressed(event: MouseEvent) {
    const anchor = this.#anchorOf(event.target);
    if (!anchor || !isPlainClick(event)) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    if (this.#open?.anchor === anchor && this.#open.how === 'press') this.close();
    else void this.#show(anchor, 'press');
  }

  #spaced(event: KeyboardEvent) {
    const anchor = this.#anchorOf(event.target);
    if (!anchor || event.key !== ' ') return;
    event.preventDefault();
    void this.#show(anchor, 'press');
  }

  #hovered(event: PointerEvent) {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(this.#timer);
    const inLabel = event.target instanceof Element && event.target.closest('.evidence-label') !== null;
    // Inside a popover only a press opens a number: hovering would replace the popover.
    const anchor = inLabel ? null : this.#anchorOf(event.target);
    if (anchor) this.#timer = setTimeout(() => void this.#show(anchor, 'hover'), INTENT);
    else if (!inLabel && this.#open?.how === 'hover')
      this.#timer = setTimeout(() => this.close(), INTENT * 2);
  }

  #focused(event: FocusEvent) {
    if (this.#returning || !(event.target instanceof Element) || event.target.closest('.evidence-label'))
      return;
    const anchor = this.#anchorOf(event.target);
    if (anchor?.matches(':focus-visible')) void this.#show(anchor, 'focus');
    else if (this.#open?.how === 'focus') this.close();
  }

  #outside(event: PointerEvent) {
    if (!(event.target instanceof Element) || event.target.closest('.evidence-label, a.evidence')) return;
    this.close();
  }

  #escaped(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.#open) return;
    const { anchor } = this.#open;
    const inside = document.activeElement?.closest('.evidence-label');
    this.close();
    if (inside && (anchor instanceof HTMLElement || anchor instanceof SVGElement)) {
      this.#returning = true;
      anchor.focus();
      this.#returning = false;
    }
    event.stopPropagation();
  }

  async #show(anchor: Element, how: Opening) {
    if (this.#open?.anchor === anchor) {
      this.#open.how = how;
      return;
    }
    this.#wanted = anchor;
    const found = await this.#fetched(anchor);
    if (this.#wanted !== anchor || this.#off.signal.aborted) return;
    if (!found) {
      if (how === 'press') follow(anchor);
      return;
    }
    // A number inside a popover opens at the popover's anchor, since its own position disappears with the popover.
    const origin = anchor.closest('.evidence-label') && this.#open ? this.#open.anchor : anchor;
    this.close();
    this.#mount(found.module, origin, { note: found.note, address: anchor }, how);
  }

  /** Loads the popover and the note; `null` where either fails. */
  async #fetched(
    anchor: Element,
  ): Promise<{ readonly module: LabelModule; readonly note: HTMLElement } | null> {
    anchor.setAttribute('aria-busy', 'true');
    try {
      const [module, note] = await Promise.all([load(this.#language), this.#notes.find(factOf(anchor))]);
      return note && { module, note };
    } catch {
      return null;
    } finally {
      anchor.removeAttribute('aria-busy');
    }
  }

  #mount({ mount, unmount, Label }: LabelModule, anchor: Element, shown: Shown, how: Opening) {
    // Next to its number, so that Tab moves from the number into the popover; in SVG, next to the chart.
    const beside = anchor.closest('svg') ?? anchor;
    const target = beside.parentElement;
    if (!target) return;
    // Svelte mounts before a node: an empty text node marks the position.
    const place = document.createTextNode('');
    beside.after(place);
    const label = mount(Label, {
      target,
      anchor: place,
      props: {
        note: shown.note,
        fact: factOf(shown.address),
        address: addressOf(shown.address),
        anchor,
        language: this.#language,
        marker: this.#marker,
        close: () => this.close(),
      },
    });
    anchor.setAttribute('aria-expanded', 'true');
    const close = () => {
      void unmount(label);
      place.remove();
    };
    this.#open = { anchor, how, close };
  }
}
