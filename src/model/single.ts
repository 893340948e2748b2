/** The file in the pocket, below the site's root: the whole story in one HTML file. */
export const singleFile = (story: string): string => `${story}.single.html`;

/**
 * Where a page stands in the one file: the head of its fragments and of its ids there. A step of it is
 * `cotton/yarn`.
 * @param path address of the page on the site, below its root: `''`, `cotton/`, `ru/`
 */
export function singlePlace(path: string): string {
  return path === '' ? 'cover/' : path;
}
