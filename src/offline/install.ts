/** Chromium's own offer to install, held back until the moment is right. */
export interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event && 'userChoice' in event;
}

let held: InstallEvent | null = null;

/** Holds the browser's offer back. It comes once and early, so this listens from the first script on. */
export function holdInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isInstallEvent(event)) held = event;
  });
}

/** How this device installs a site, if it is not installed already. */
export type InstallWay = 'prompt' | 'ios' | null;

export function installWay(): InstallWay {
  if (matchMedia('(display-mode: standalone), (display-mode: window-controls-overlay)').matches) return null;
  // Only iOS has this property: there the reader alone can install, through the share sheet.
  if ('standalone' in navigator) return navigator.standalone === true ? null : 'ios';
  return held ? 'prompt' : null;
}

/** Whether to offer: kept whole, something has been read to its end, and never again after a refusal. */
export function mayOfferInstall(now: {
  readonly way: InstallWay;
  readonly ready: boolean;
  readonly chaptersRead: number;
  readonly refused: boolean;
}): boolean {
  return now.way !== null && now.ready && now.chaptersRead > 0 && !now.refused;
}

/** Shows the browser's own question. Resolves to whether the reader agreed. */
export async function promptInstall(): Promise<boolean> {
  const event = held;
  held = null;
  if (!event) return false;
  try {
    await event.prompt();
    return (await event.userChoice).outcome === 'accepted';
  } catch {
    return false;
  }
}
