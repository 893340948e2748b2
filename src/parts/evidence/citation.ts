/** The note's words as one citation: what, how exact, who, where. For the clipboard. */
export function citationOf(
  note: HTMLElement,
  page: { readonly title: string; readonly url: string },
): string {
  const words = (element: Element | null) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const rows = [...note.querySelectorAll('dl > div')].map(
    (row) => `${words(row.querySelector('dt'))}: ${words(row.querySelector('dd'))}`,
  );
  const address = note.querySelector<HTMLAnchorElement>('a[href^="http"]')?.href;
  const [head, measures] = [words(note.querySelector('.note-title')), words(note.querySelector('.measures'))];
  const lines = [`${head}. ${measures}.`, ...rows.map((row) => `${row}.`)];
  if (address) lines.push(address);
  lines.push(`${page.title}, ${page.url}`);
  return lines.join('\n');
}
