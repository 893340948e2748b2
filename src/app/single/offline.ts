import { messages } from '../../i18n/messages/index.ts';
import { LANGUAGES } from '../../model/index.ts';
import { offlineStatusLine, renderOfflineStatus } from '../../reader/offline/offline-status.ts';
import type { OfflineUi } from '../offline.ts';

/** The one file needs no keeping and no worker: it says so, and offers neither. */
export function startOfflineUi(): OfflineUi {
  function show() {
    const language = LANGUAGES.find((known) => known === document.documentElement.lang) ?? 'en';
    const text = messages(language);
    document.documentElement.dataset['offline'] = 'unsupported';
    const line = offlineStatusLine({ state: 'unsupported', why: 'file' }, text, language, false);
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
