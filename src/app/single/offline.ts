import { messagesOf } from '../../i18n/registry.ts';
import { keepLine, writeKeepLine } from '../../reader/offline/keep-line.ts';
import type { Travel } from '../offline.ts';

/** The one file needs no keeping and no worker: it says so, and offers neither. */
export function startTravel(): Travel {
  function show() {
    const words = messagesOf('offline', document.documentElement.lang);
    document.documentElement.dataset['offline'] = 'unsupported';
    const line = keepLine({ state: 'unsupported', why: 'file' }, words, false);
    for (const place of document.querySelectorAll<HTMLElement>('[data-keep]'))
      writeKeepLine(place, line, words);
    for (const button of document.querySelectorAll('.button[data-action="keep-offline"]')) button.remove();
  }
  show();
  return { arrived: show, chapterRead: () => undefined, keepUnasked: () => undefined, act: () => undefined };
}
