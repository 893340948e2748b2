/** Where the notes of a page are found: in the page itself, or in a fragment beside it. */
export interface NoteSource {
  /** Makes the notes ready without hurry, where that takes anything. Never fails. */
  prepare(): void;
  /** The note of a fact, or `null` where there is none. Rejects where the notes cannot be had just now. */
  find(fact: string): Promise<HTMLElement | null>;
  /** All notes, where they are at hand this very moment: printing does not wait. */
  readonly loaded: ParentNode | null;
}

/** The note of a fact in a document: its own, or that of the series it belongs to. */
export function noteIn(tree: ParentNode, fact: string): HTMLElement | null {
  if (fact === '') return null;
  return tree.querySelector(`#${CSS.escape(fact)}`)?.closest<HTMLElement>('.note') ?? null;
}

/** Notes that stand in the page already. */
export function notesInPage(page: ParentNode): NoteSource {
  return {
    prepare: () => undefined,
    find: (fact) => Promise.resolve(noteIn(page, fact)),
    loaded: page,
  };
}
