import { frameHeight } from '../embed-heights.ts';
import { element } from './html.ts';
import { embedAddress, measureOf, type SnippetSource } from './source.ts';

/**
 * What an embed may do on its host's page: run its script and, for the link back, open a window that is free again.
 * No storage, no forms, no origin of its own, no way to the page around it.
 */
export const FRAME_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/**
 * A plain frame, without any script of ours on the host's page. Its border is taken away by an attribute: a strict
 * host refuses inline styles.
 */
export function iframeSnippet(source: SnippetSource): string {
  return element('iframe', {
    src: embedAddress(source),
    title: source.title,
    width: source.width ?? '100%',
    height: frameHeight(measureOf(source)),
    loading: 'lazy',
    sandbox: FRAME_SANDBOX,
    referrerpolicy: 'no-referrer',
    frameborder: 0,
  });
}

/** A frame in WordPress's block of custom HTML: on one line, and without the brackets of shortcodes. */
export function wordPressSnippet(source: SnippetSource): string {
  const frame = iframeSnippet(source).replaceAll('[', '&#91;').replaceAll(']', '&#93;');
  return `<!-- wp:html -->\n${frame}\n<!-- /wp:html -->`;
}
