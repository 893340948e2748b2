/** How far a finger must travel sideways, in pixels, and how much more sideways than up or down. */
const FAR = 48;
const SIDEWAYS = 1.6;

/** Tells of swipes of one finger. Two fingers zoom, and tables scroll: both are left alone. Returns a function that stops it. */
export function onSwipe(element: HTMLElement, swiped: (direction: 'next' | 'previous') => void): () => void {
  const off = new AbortController();
  const options = { signal: off.signal, passive: true };
  let start: { readonly x: number; readonly y: number } | null = null;
  element.addEventListener(
    'touchstart',
    (event) => {
      const [touch, second] = event.touches;
      // A table that is wider than its page is moved by the same finger.
      const table = event.target instanceof Element && event.target.closest('.chart-data');
      const alone = touch && !second && !table && (window.visualViewport?.scale ?? 1) === 1;
      start = alone ? { x: touch.clientX, y: touch.clientY } : null;
    },
    options,
  );
  element.addEventListener(
    'touchend',
    (event) => {
      const [touch] = event.changedTouches;
      if (!start || !touch) return;
      const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
      start = null;
      if (Math.abs(x) >= FAR && Math.abs(x) > Math.abs(y) * SIDEWAYS) swiped(x < 0 ? 'next' : 'previous');
    },
    options,
  );
  return () => off.abort();
}
