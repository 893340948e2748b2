import type { ListedScene } from '../scene-list.ts';
import { dataHandout } from '../../model/page/index.ts';

function inDocumentOrder(scenes: readonly ListedScene[]): boolean {
  return scenes.every(({ element }, at) => {
    const next = scenes[at + 1];
    return !next || Boolean(element.compareDocumentPosition(next.element) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
}

/**
 * Prints a playlist in its own order. After printing each scene is back in its original position.
 * @param scenes returns the playlist at the time of printing
 * @returns a function that stops it
 */
export function onPrint(page: HTMLElement, scenes: () => readonly ListedScene[]): () => void {
  const off = new AbortController();
  const { signal } = off;
  let back: (() => void)[] = [];
  function arrange() {
    const run = scenes();
    const summary = dataHandout.read(document.documentElement) === 'summary';
    if (summary || back.length > 0 || inDocumentOrder(run)) return;
    const sheet = document.createElement('article');
    back = run.map(({ element }) => {
      const place = document.createComment('');
      element.replaceWith(place);
      sheet.append(element);
      return () => place.replaceWith(element);
    });
    page.querySelector('.deck')?.append(sheet);
    back.push(() => sheet.remove());
  }
  function restore() {
    for (const put of back) put();
    back = [];
  }
  window.addEventListener('beforeprint', arrange, { signal });
  window.addEventListener('afterprint', restore, { signal });
  return () => {
    restore();
    off.abort();
  };
}
