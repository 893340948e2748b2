/** How much larger a chart is when zoomed into. */
const FACTOR = 2.2;

/**
 * Follows the pointer over a zoomed chart: what lies under it grows. By keyboard the chart's middle does.
 * Returns its off.
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
