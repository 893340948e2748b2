import type { OfflineMessages } from '../../i18n/areas.ts';
import type { OfflineStatus } from '../../model/index.ts';
import { dataAction, dataKeep } from '../../model/page/index.ts';

/** What the line says, and which action it offers. */
export interface OfflineStatusLine {
  readonly text: string;
  readonly action: 'keep' | 'again' | null;
  /** Share saved, from 0 to 1, while saving. */
  readonly share: number | null;
}

/** The honest words for a status. */
export function offlineStatusLine(
  status: OfflineStatus,
  { offline }: OfflineMessages,
  mayBeForgotten: boolean,
): OfflineStatusLine {
  const still = (text: string, action: OfflineStatusLine['action'] = null): OfflineStatusLine => ({
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
      const { size } = offline;
      return {
        text: offline.saving(offline.percent(done, total), size(done), size(total)),
        action: null,
        share: done / total,
      };
    }
    case 'ready':
      return still(
        [offline.ready(offline.size(status.bytes)), mayBeForgotten ? offline.evicted : ''].join(' ').trim(),
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
export function renderOfflineStatus(
  place: HTMLElement,
  line: OfflineStatusLine,
  messages: OfflineMessages,
): void {
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
    bar.setAttribute('aria-label', messages.offline.starting);
  }
  text.setAttribute('role', line.share === null ? 'status' : 'none');
  if (text.textContent !== line.text) text.textContent = line.text;
  bar.hidden = line.share === null;
  bar.value = line.share ?? 0;
  // The cover has a button of its own for what it offers first.
  button.hidden = line.action === null || (line.action === 'keep' && dataKeep.read(place) === 'cover');
  button.textContent = line.action === 'again' ? messages.offline.again : messages.offline.keep;
}
