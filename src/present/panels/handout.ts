import { dataChapter, dataHandout, dataPaper } from '../../model/page/index.ts';
export const HANDOUTS = ['full', 'summary'] as const;
export type Handout = (typeof HANDOUTS)[number];
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export interface HandoutChoice {
  readonly handout: Handout;
  readonly paper: Paper;
  readonly notes: boolean;
  /** The chapter of a summary. */
  readonly chapter: string;
}

/** Prepares the page for printing a handout; the print style sheet does the rest. */
export function chooseHandout({ handout, paper, notes, chapter }: HandoutChoice): void {
  const root = document.documentElement;
  dataHandout.write(root, handout);
  dataPaper.write(root, paper);
  root.classList.toggle('with-notes', notes);
  for (const article of document.querySelectorAll<HTMLElement>('.deck article'))
    article.classList.toggle('printed', dataChapter.read(article) === chapter);
}

/** Prints a handout. */
export function printHandout(choice: HandoutChoice): void {
  chooseHandout(choice);
  window.print();
}
