const words = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** What a note has on the page of figures alone, and what a label must not repeat: ids stand once in a document. */
const LEFT_OUT = '.members, .note-more';

/**
 * A note's content for the care label of one fact. The note of a series speaks of one of its members then:
 * that member's value is the title, and its period stands beside the label.
 */
export function labelNote(note: HTMLElement, fact: string): DocumentFragment {
  const content = document.createDocumentFragment();
  for (const child of note.childNodes) content.append(document.importNode(child, true));
  const member = content.querySelector(`.members #${CSS.escape(fact)}`);
  const [title, measures] = [content.querySelector('.note-title'), content.querySelector('.measures')];
  if (member && title && measures) {
    title.textContent = words(member.querySelector('data'));
    measures.textContent = `${words(measures)}, ${words(member.querySelector('.period'))}`;
  }
  for (const part of content.querySelectorAll(LEFT_OUT)) part.remove();
  for (const part of content.querySelectorAll('[id]')) part.removeAttribute('id');
  return content;
}
