import { singleFile } from '../../model/index.ts';
import { fragmentId } from '../../scroll/address.ts';

/** The page on which every figure stands, below the language's root. */
const FIGURES = 'figures/';

/** Address of the page of figures. `root` is the address of the language's root from the page. */
export function figuresAddress(root: string): string {
  return `${root}${FIGURES}`;
}

/** Address of a fact on the page of figures. `root` is the address of the language's root from the page. */
export function factAddress(root: string, fact: string): string {
  return `${root}${FIGURES}#${fact}`;
}

/** Address of the page of figures, showing one chapter's. */
export function chapterFigures(root: string, chapter: string): string {
  return `${root}${FIGURES}?chapter=${chapter}`;
}

/** Address of a file of open data, which stands once for all languages. The document fills in the site's root. */
export function dataAddress(file: string): string {
  return `%root%data/${file}`;
}

/** Address of the file that holds the whole story. The document fills in the site's root. */
export function singleAddress(story: string): string {
  return `%root%${singleFile(story)}`;
}

/** The fact a link to the page of figures leads to. */
export function factOf(link: Element): string {
  const address = link.getAttribute('href') ?? '';
  const at = address.indexOf('#');
  return at < 0 ? '' : fragmentId(address.slice(at));
}

/** Leads the numbers of a drawn chart, which knows no pages, to the page of figures. */
export function linkedNumbers(svg: string, root: string): string {
  return svg.replaceAll('href="#', `href="${factAddress(root, '')}`);
}
