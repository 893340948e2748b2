import { element } from './html.ts';
import { addressOf, type SnippetSource } from './source.ts';

/** Absolute address of the picture of a chart. Pictures are of the newest edition. */
export function pictureAddress(source: SnippetSource, type: 'svg' | 'png'): string {
  return addressOf(source, `data/charts/${source.chart}.${type}`);
}

/** A picture of the chart that leads to where it is told. */
export function pictureSnippet(source: SnippetSource, type: 'svg' | 'png'): string {
  const picture = element(
    'img',
    {
      src: pictureAddress(source, type),
      alt: source.title,
      width: source.width ?? '100%',
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
    },
    null,
  );
  return element('a', { href: addressOf(source, source.page) }, picture);
}

/** A text inside the brackets of Markdown, on one line. */
const markdownText = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
const markdownAddress = (address: string) => address.replaceAll(/[()]/g, '\\$&');

/** The same for Markdown. */
export function markdownSnippet(source: SnippetSource): string {
  const picture = markdownAddress(pictureAddress(source, 'png'));
  return `[![${markdownText(source.title)}](${picture})](${markdownAddress(addressOf(source, source.page))})`;
}
