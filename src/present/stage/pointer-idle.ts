/** How long the pointer must rest before it and the controls hide, in milliseconds. */
const REST = 3000;

/** Tells when the pointer rests and when it moves again. Returns its off. */
export function onPointerIdle(rested: (resting: boolean) => void): () => void {
  const off = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = { x: -1, y: -1 };
  const wake = () => {
    clearTimeout(timer);
    rested(false);
    timer = setTimeout(() => rested(true), REST);
  };
  const options = { signal: off.signal, passive: true };
  window.addEventListener(
    'pointermove',
    ({ screenX, screenY }) => {
      // Chromium moves a pointer that stands still when what lies under it changes.
      if (screenX === at.x && screenY === at.y) return;
      at = { x: screenX, y: screenY };
      wake();
    },
    options,
  );
  window.addEventListener('pointerdown', wake, options);
  window.addEventListener('focusin', wake, options);
  wake();
  off.signal.addEventListener('abort', () => clearTimeout(timer));
  return () => off.abort();
}
