import { messages } from '../../i18n/messages/index.ts';
import { LANGUAGES } from '../../model/index.ts';
import { keepLine, writeKeepLine } from '../../reader/offline/status-line.ts';
import type { Travel } from '../offline.ts';

/** The one file needs no keeping and no worker: it says so, and offers neither. */
export function startTravel(): Travel {
  function show() {
    const language = LANGUAGES.find((known) => known === document.documentElement.lang) ?? 'en';
    const words = messages(language);
    document.documentElement.dataset['offline'] = 'unsupported';
    const line = keepLine({ state: 'unsupported', why: 'file' }, words, language, false);
    for (const place of document.querySelectorAll<HTMLElement>('[data-keep]'))
      writeKeepLine(place, line, words);
    for (const button of document.querySelectorAll('.button[data-action="keep-offline"]')) button.remove();
  }
  show();
  return { arrived: show, chapterRead: () => undefined, keepUnasked: () => undefined, act: () => undefined };
}
