/** Zoom factor. */
const FACTOR = 2.2;

/**
 * Zooms a chart around the pointer, or around its centre when zoomed by keyboard.
 * Returns a function that stops it.
 */
export function onZoom(deck: HTMLElement): () => void {
  const off = new AbortController();
  const aim = (x: number, y: number) => {
    deck.style.setProperty('--zoom-x', `${(x / window.innerWidth) * 100}%`);
    deck.style.setProperty('--zoom-y', `${(y / window.innerHeight) * 100}%`);
  };
  deck.style.setProperty('--zoom', String(FACTOR));
  window.addEventListener('pointermove', ({ clientX, clientY }) => aim(clientX, clientY), {
    signal: off.signal,
    passive: true,
  });
  off.signal.addEventListener('abort', () => deck.style.removeProperty('--zoom'));
  return () => off.abort();
}
