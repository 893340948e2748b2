/** Idle time in milliseconds after which pointer and controls are hidden. */
const REST = 3000;

/** Reports when the pointer becomes idle and when it moves again. Returns a function that stops it. */
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
      // Chromium fires pointermove without movement when the content under the pointer changes.
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
