import { noteIn, notesInPage, type NoteSource } from '../parts/evidence/note-source.ts';
import { parsePage } from './trusted.ts';
import { dataNotes } from '../model/page/index.ts';

const editionOf = (page: Document) => page.querySelector<HTMLMetaElement>('meta[name="edition"]')?.content;

/** Someone who asked to save data is sent no notes before asking for one. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** The notes of a page in a document of their own beside it: fetched once, and again only after a failure. */
class FetchedNotes implements NoteSource {
  readonly #address: string;
  #fetched: Promise<Document> | null = null;
  loaded: Document | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  prepare(): void {
    if (!savesData()) this.#fetch().catch(() => undefined);
  }

  async find(fact: string): Promise<HTMLElement | null> {
    return noteIn(await this.#fetch(), fact);
  }

  #fetch(): Promise<Document> {
    this.#fetched ??= this.#load().catch((error: unknown) => {
      this.#fetched = null;
      throw error;
    });
    return this.#fetched;
  }

  async #load(): Promise<Document> {
    const response = await fetch(this.#address, { headers: { Accept: 'text/html' } });
    if (!response.ok) throw new Error(`${this.#address}: status ${response.status}`);
    const notes = parsePage(await response.text());
    // Numbers and notes of two editions never meet.
    if (editionOf(notes) !== editionOf(document)) throw new Error(`${this.#address}: another edition`);
    this.loaded = notes;
    return notes;
  }
}

/** The notes of a page: beside it where it names them, else in it. */
export function notesOf(page: HTMLElement): NoteSource {
  const beside = dataNotes.read(page);
  return beside ? new FetchedNotes(new URL(beside, location.href).href) : notesInPage(page);
}
