/** Keeps the screen from going dark while the page is seen, where the browser can. Returns its off. */
export function keepAwake(): () => void {
  const off = new AbortController();
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || off.signal.aborted) return;
    // Missing on plain http; refused when the battery is low. The show goes on.
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
