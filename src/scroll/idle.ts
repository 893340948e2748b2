/** Runs a callback when the browser is idle, at the latest after `timeout` milliseconds. Returns a function that stops it. */
export function whenIdle(callback: () => void, timeout = 500): () => void {
  // Safari has no requestIdleCallback: a timeout of 0 replaces it.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(callback, { timeout });
  return () => cancelIdleCallback(idle);
}

/** Runs a callback once scrolling has stopped for `rest` milliseconds and the browser is idle. Returns a function that stops it. */
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
