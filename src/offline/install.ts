/** Chromium's own offer to install, held back until the moment is right. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

function isInstallPromptEvent(event: Event): event is InstallPromptEvent {
  return 'prompt' in event && 'userChoice' in event;
}

let deferredPrompt: InstallPromptEvent | null = null;

/** Holds the browser's offer back. It comes once and early, so this listens from the first script on. */
export function deferInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isInstallPromptEvent(event)) deferredPrompt = event;
  });
}

/** How this device installs a site, if it is not installed already. */
export type InstallMethod = 'prompt' | 'ios' | null;

export function installMethod(): InstallMethod {
  if (matchMedia('(display-mode: standalone), (display-mode: window-controls-overlay)').matches) return null;
  // Only iOS has this property: there the reader alone can install, through the share sheet.
  if ('standalone' in navigator) return navigator.standalone === true ? null : 'ios';
  return deferredPrompt ? 'prompt' : null;
}

/** Whether to offer: kept whole, something has been read to its end, and never again after a refusal. */
export function shouldOfferInstall(now: {
  readonly way: InstallMethod;
  readonly ready: boolean;
  readonly chaptersRead: number;
  readonly refused: boolean;
}): boolean {
  return now.way !== null && now.ready && now.chaptersRead > 0 && !now.refused;
}

/** Shows the browser's own question. Resolves to whether the reader agreed. */
export async function promptInstall(): Promise<boolean> {
  const event = deferredPrompt;
  deferredPrompt = null;
  if (!event) return false;
  try {
    await event.prompt();
    return (await event.userChoice).outcome === 'accepted';
  } catch {
    return false;
  }
}
