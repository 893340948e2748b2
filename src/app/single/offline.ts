import { messages } from '../../i18n/messages/index.ts';
import { LANGUAGES } from '../../model/index.ts';
import { keepLine, writeKeepLine } from '../../reader/offline/status-line.ts';
import type { Travel } from '../offline.ts';
import { dataAction, dataKeep, dataOffline } from '../../model/page/index.ts';

/** The one file needs no keeping and no worker: it says so, and offers neither. */
export function startTravel(): Travel {
  function show() {
    const language = LANGUAGES.find((known) => known === document.documentElement.lang) ?? 'en';
    const words = messages(language);
    dataOffline.write(document.documentElement, 'unsupported');
    const line = keepLine({ state: 'unsupported', why: 'file' }, words, language, false);
    for (const place of dataKeep.all(document)) writeKeepLine(place, line, words);
    for (const button of document.querySelectorAll(`.button${dataAction.selector('keep-offline')}`))
      button.remove();
  }
  show();
  return { arrived: show, chapterRead: () => undefined, keepUnasked: () => undefined, act: () => undefined };
}
