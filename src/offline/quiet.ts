/** Without a finished request for so long, a page is quiet. */
const QUIET_MS = 150;
/** A page that never becomes quiet is not waited for longer. */
const AT_MOST_MS = 2000;

/** Resolves once the page has not finished a request for a moment; soon in any case. */
export function requestsRest(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    });
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(latest);
      resolve();
    };
    let timer = setTimeout(done, QUIET_MS);
    const latest = setTimeout(done, AT_MOST_MS);
    observer.observe({ type: 'resource' });
  });
}
