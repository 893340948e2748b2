/** Source of a page's notes: the page itself or a separate document. */
export interface NoteSource {
  /** Prefetches the notes where needed. Never fails. */
  prepare(): void;
  /** The note of a fact, or `null` where there is none. Rejects where the notes cannot be loaded. */
  find(fact: string): Promise<HTMLElement | null>;
  /** All notes if they are loaded already: printing cannot wait. */
  readonly loaded: ParentNode | null;
}

/** The note of a fact in a document: its own, or that of the series it belongs to. */
export function noteIn(tree: ParentNode, fact: string): HTMLElement | null {
  if (fact === '') return null;
  return tree.querySelector(`#${CSS.escape(fact)}`)?.closest<HTMLElement>('.note') ?? null;
}

/** Notes that are part of the page. */
export function notesInPage(page: ParentNode): NoteSource {
  return {
    prepare: () => undefined,
    find: (fact) => Promise.resolve(noteIn(page, fact)),
    loaded: page,
  };
}
