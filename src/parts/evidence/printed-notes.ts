import type { NoteSource } from './note-source.ts';
import { dataAddress } from '../../model/page/index.ts';

/**
 * Sets a chapter's notes into its last section while it is printed, where they have been fetched: a printed
 * chapter then carries its sources. Where they have not, the address of the page of figures is printed.
 *
 * @returns what puts it to rest
 */
export function printedNotes(section: HTMLElement, notes: NoteSource): () => void {
  const off = new AbortController();
  const link = section.querySelector('a');
  // Paper cannot follow a relative link.
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
