/** Calls back once the page has not scrolled for a while and the browser is idle. Returns its off. */
export function whenRested(callback: () => void, rest = 250): () => void {
  let last = window.scrollY;
  let idle: number | undefined;
  let timer = setTimeout(check, rest);

  function check() {
    if (Math.abs(window.scrollY - last) > 1) {
      last = window.scrollY;
      timer = setTimeout(check, rest);
      return;
    }
    // Safari has no requestIdleCallback: there, rest alone has to do.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(callback, { timeout: 2000 });
    else callback();
  }

  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
