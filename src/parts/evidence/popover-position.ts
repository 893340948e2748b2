/** Position of a popover in pixels of the viewport. */
export interface PopoverPosition {
  readonly left: number;
  readonly top: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

/** Minimum distance of a popover from the viewport's edges and its anchor. */
const MARGIN = 8;

/** Below the anchor if there is room, else above it, else as low as fits; always within the viewport. */
export function popoverPosition(
  number: Box,
  label: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
): PopoverPosition {
  const below = number.bottom + MARGIN;
  const above = number.top - MARGIN - label.height;
  const lowest = viewport.height - MARGIN - label.height;
  const top = below <= lowest ? below : above >= MARGIN ? above : Math.max(MARGIN, lowest);
  const centred = number.left + number.width / 2 - label.width / 2;
  const left = Math.max(MARGIN, Math.min(centred, viewport.width - MARGIN - label.width));
  return { left, top };
}

/**
 * Shows a popover in the top layer, where the browser has one, and keeps it next to its anchor through `--left` and
 * `--top`. Returns a function that stops it.
 */
export function keepPositioned(label: HTMLElement, word: Element): () => void {
  if (typeof label.showPopover === 'function') {
    label.setAttribute('popover', 'manual');
    label.showPopover();
  }
  const place = () => {
    const at = popoverPosition(
      word.getBoundingClientRect(),
      { width: label.offsetWidth, height: label.offsetHeight },
      { width: document.documentElement.clientWidth, height: window.innerHeight },
    );
    label.style.setProperty('--left', `${at.left}px`);
    label.style.setProperty('--top', `${at.top}px`);
  };
  place();
  const off = new AbortController();
  window.addEventListener('resize', place, { signal: off.signal });
  window.addEventListener('scroll', place, { signal: off.signal, passive: true });
  return () => off.abort();
}
