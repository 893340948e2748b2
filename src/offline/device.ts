/** A dot on the installed app's icon while a new edition waits. Where there are none, nothing happens. */
export function badge(on: boolean): void {
  if (!('setAppBadge' in navigator)) return;
  void (on ? navigator.setAppBadge() : navigator.clearAppBadge()).catch(() => undefined);
}

/** What became of something to share. */
export type Shared = 'shared' | 'copied' | 'dismissed' | 'failed';

/** Shares an address, with files where the device can: by its own sheet, else by the clipboard. */
export async function share(what: {
  readonly title: string;
  readonly url: string;
  readonly files?: readonly File[];
}): Promise<Shared> {
  const plain = { title: what.title, url: what.url };
  const files = { ...plain, files: [...(what.files ?? [])] };
  const data = what.files && 'canShare' in navigator && navigator.canShare(files) ? files : plain;
  if ('share' in navigator) {
    try {
      await navigator.share(data);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    }
  }
  try {
    await navigator.clipboard.writeText(what.url);
    return 'copied';
  } catch {
    return 'failed';
  }
}
