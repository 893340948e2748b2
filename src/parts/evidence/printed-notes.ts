import type { NoteSource } from './note-source.ts';
import { dataAddress } from '../../model/page/index.ts';

/**
 * Inserts a chapter's notes into its last section while it is printed, if they have been loaded. Otherwise the address of
 * the page of figures is printed.
 *
 * @returns a function that stops it
 */
export function printedNotes(section: HTMLElement, notes: NoteSource): () => void {
  const off = new AbortController();
  const link = section.querySelector('a');
  // A relative link is useless in print.
  if (link) dataAddress.write(link, link.href);
  let printed: Element | null = null;
  const clear = () => {
    printed?.remove();
    printed = null;
  };
  const set = () => {
    clear();
    const list = notes.loaded?.querySelector('.notes');
    if (!list) return;
    printed = document.importNode(list, true);
    for (const part of printed.querySelectorAll('[id]')) part.removeAttribute('id');
    section.append(printed);
  };
  window.addEventListener('beforeprint', set, { signal: off.signal });
  window.addEventListener('afterprint', clear, { signal: off.signal });
  off.signal.addEventListener('abort', clear);
  return () => off.abort();
}
