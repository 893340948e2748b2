/** Keeps the screen on while the page is visible, where the browser supports it. Returns a function that stops it. */
export function keepAwake(): () => void {
  const off = new AbortController();
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || off.signal.aborted) return;
    // Missing on plain http and refused on low battery; the presentation works without it.
    const held: Promise<WakeLockSentinel> | undefined = (
      navigator as { readonly wakeLock?: WakeLock }
    ).wakeLock?.request('screen');
    lock = (await held?.catch(() => null)) ?? null;
  };
  document.addEventListener('visibilitychange', () => void ask(), { signal: off.signal });
  void ask();
  return () => {
    off.abort();
    void lock?.release();
  };
}
