/** Calls back when the browser is idle, at the latest after half a second. Returns its off. */
export function whenIdle(callback: () => void, timeout = 500): () => void {
  // Safari has no requestIdleCallback: there, the next turn has to do.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(callback, { timeout });
  return () => cancelIdleCallback(idle);
}

/** Calls back once the page has not scrolled for a while and the browser is idle. Returns its off. */
export function whenRested(callback: () => void, rest = 250): () => void {
  let last = window.scrollY;
  let cancelIdle: (() => void) | undefined;
  let timer = setTimeout(check, rest);

  function check() {
    if (Math.abs(window.scrollY - last) > 1) {
      last = window.scrollY;
      timer = setTimeout(check, rest);
      return;
    }
    cancelIdle = whenIdle(callback, 2000);
  }

  return () => {
    clearTimeout(timer);
    cancelIdle?.();
  };
}
