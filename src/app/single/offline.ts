import { dataAction, dataKeep, dataOffline } from '../../model/page/index.ts';
import { messagesOf } from '../../i18n/registry.ts';
import { offlineStatusLine, renderOfflineStatus } from '../../reader/offline/offline-status.ts';
import type { OfflineUi } from '../offline.ts';

/** The one file needs no keeping and no worker: it says so, and offers neither. */
export function startOfflineUi(): OfflineUi {
  function show() {
    const text = messagesOf('offline', document.documentElement.lang);
    dataOffline.write(document.documentElement, 'unsupported');
    const line = offlineStatusLine({ state: 'unsupported', why: 'file' }, text, false);
    for (const place of dataKeep.all(document)) renderOfflineStatus(place, line, text);
    for (const button of document.querySelectorAll(`.button${dataAction.selector('keep-offline')}`))
      button.remove();
  }
  show();
  return {
    pageShown: show,
    chapterRead: () => undefined,
    saveAutomatically: () => undefined,
    act: () => undefined,
  };
}
