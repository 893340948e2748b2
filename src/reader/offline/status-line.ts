import { formatShare, formatSize } from '../../i18n/size.ts';
import type { Messages } from '../../i18n/messages/index.ts';
import type { OfflineStatus } from '../../model/index.ts';
import { dataAction, dataKeep } from '../../model/page/index.ts';

/** What the line says, and which action it offers. */
export interface KeepLine {
  readonly text: string;
  readonly action: 'keep' | 'again' | null;
  /** Share saved, from 0 to 1, while saving. */
  readonly share: number | null;
}

/** The honest words for a status. */
export function keepLine(
  status: OfflineStatus,
  { offline }: Messages,
  language: string,
  mayBeForgotten: boolean,
): KeepLine {
  const still = (text: string, action: KeepLine['action'] = null): KeepLine => ({
    text,
    action,
    share: null,
  });
  switch (status.state) {
    case 'none':
      return status.why === 'save-data' ? still(offline.saveData, 'keep') : still(offline.later, 'keep');
    case 'saving': {
      const { done, total } = status;
      if (total === 0) return { text: offline.starting, action: null, share: 0 };
      const size = (bytes: number) => formatSize(bytes, language);
      return {
        text: offline.saving(formatShare(done, total, language), size(done), size(total)),
        action: null,
        share: done / total,
      };
    }
    case 'ready':
      return still(
        [offline.ready(formatSize(status.bytes, language)), mayBeForgotten ? offline.evicted : '']
          .join(' ')
          .trim(),
      );
    case 'failed':
      return still(offline.failed[status.why], 'again');
    case 'unsupported':
      return still(offline.unsupported[status.why]);
  }
}

/**
 * Writes the line into its place. While saving it changes many times a second and is not announced; what
 * it comes to is.
 */
export function writeKeepLine(place: HTMLElement, line: KeepLine, words: Messages): void {
  let [text, bar, button] = [
    place.querySelector('span'),
    place.querySelector('progress'),
    place.querySelector('button'),
  ];
  if (!text || !bar || !button) {
    place.replaceChildren(
      (text = document.createElement('span')),
      (bar = document.createElement('progress')),
      (button = document.createElement('button')),
    );
    button.type = 'button';
    dataAction.write(button, 'keep-offline');
    bar.setAttribute('aria-label', words.offline.starting);
  }
  text.setAttribute('role', line.share === null ? 'status' : 'none');
  if (text.textContent !== line.text) text.textContent = line.text;
  bar.hidden = line.share === null;
  bar.value = line.share ?? 0;
  // The cover has a button of its own for what it offers first.
  button.hidden = line.action === null || (line.action === 'keep' && dataKeep.read(place) === 'cover');
  button.textContent = line.action === 'again' ? words.offline.again : words.offline.keep;
}
