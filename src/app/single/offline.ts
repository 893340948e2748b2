import { messagesOf } from '../../i18n/registry.ts';
import { offlineStatusLine, renderOfflineStatus } from '../../reader/offline/offline-status.ts';
import type { OfflineUi } from '../offline.ts';

/** The one file needs no keeping and no worker: it says so, and offers neither. */
export function startOfflineUi(): OfflineUi {
  function show() {
    const text = messagesOf('offline', document.documentElement.lang);
    document.documentElement.dataset['offline'] = 'unsupported';
    const line = offlineStatusLine({ state: 'unsupported', why: 'file' }, text, false);
    for (const place of document.querySelectorAll<HTMLElement>('[data-keep]'))
      renderOfflineStatus(place, line, text);
    for (const button of document.querySelectorAll('.button[data-action="keep-offline"]')) button.remove();
  }
  show();
  return {
    pageShown: show,
    chapterRead: () => undefined,
    saveAutomatically: () => undefined,
    act: () => undefined,
  };
}
