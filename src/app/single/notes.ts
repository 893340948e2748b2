import { notesInPage, type NoteSource } from '../../parts/evidence/note-source.ts';
import { singlePages } from './pages.ts';
import { dataReference } from '../../model/page/index.ts';

/** The notes of a page of the one file: its page of figures holds them all. */
export function notesOf(page: HTMLElement): NoteSource {
  const language = document.documentElement.lang;
  const figures = [...singlePages().values()].find(
    ({ place, language: spoken }) => spoken === language && place.endsWith('figures/'),
  );
  const own = dataReference.read(page.querySelector('article')) === 'figures';
  return notesInPage(own || !figures ? page : figures.box);
}
