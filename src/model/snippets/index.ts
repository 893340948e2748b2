import { LOADER_FILE } from '../embed.ts';
import { iframeSnippet, wordPressSnippet } from './frame.ts';
import { loaderSnippet } from './loader.ts';
import { markdownSnippet, pictureSnippet } from './picture.ts';
import { addressOf, type SnippetSource } from './source.ts';

export { FRAME_SANDBOX, iframeSnippet, wordPressSnippet } from './frame.ts';
export { loaderSnippet, roomRule } from './loader.ts';
export { markdownSnippet, pictureAddress, pictureSnippet } from './picture.ts';
export { embedAddress, measureOf, type SnippetSource } from './source.ts';

/** Ways to put something on another page. */
export const SNIPPETS = ['iframe', 'loader', 'wordpress', 'markdown', 'svg', 'png'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

const WRITERS: Readonly<Record<SnippetKind, (source: SnippetSource) => string>> = {
  iframe: iframeSnippet,
  loader: loaderSnippet,
  wordpress: wordPressSnippet,
  markdown: markdownSnippet,
  svg: (source) => pictureSnippet(source, 'svg'),
  png: (source) => pictureSnippet(source, 'png'),
};

/** The text to paste. */
export function snippetOf(kind: SnippetKind, source: SnippetSource): string {
  return WRITERS[kind](source);
}

/** What a host's Content Security Policy must allow besides its own, a directive a line. */
export function policyLines(kind: SnippetKind, source: Pick<SnippetSource, 'site'>): readonly string[] {
  const { origin } = new URL(source.site);
  if (kind === 'iframe' || kind === 'wordpress') return [`frame-src ${origin}`];
  if (kind === 'loader') return [`frame-src ${origin}`, `script-src ${addressOf(source, LOADER_FILE)}`];
  return [`img-src ${origin}`];
}
