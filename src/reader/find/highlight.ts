import { fold } from './fold.ts';

/** Shorter words stand everywhere: marking them shows nothing. */
const SHORTEST = 3;
const WORD = /[\p{L}\p{N}\p{M}'’ʻ]+(?:[.,\u00a0]\p{N}+)*/gu;

/** Registry of the CSS Custom Highlight API, where the browser has one. */
function registry(): HighlightRegistry | null {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null;
}

/**
 * The colour of what was found comes with the first find: a rule for a highlight makes Chromium style the
 * whole document anew, which a slow phone should not pay for on every page.
 */
let sheet: CSSStyleSheet | undefined;
function colour(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(found) { background-color: rgb(227 160 8 / 40%); }');
  document.adoptedStyleSheets.push(sheet);
}

function rangesIn(target: Element, words: readonly string[]): Range[] {
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const match of node.nodeValue?.matchAll(WORD) ?? []) {
      const folded = fold(match[0]);
      if (!words.some((word) => folded.startsWith(word))) continue;
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  return ranges;
}

/**
 * Marks the place a reader was led to, and the words looked for in it, until the next press. Focus goes
 * there too, so that reading on by keyboard or screen reader begins at the place.
 */
export function markFound(target: HTMLElement, words: readonly string[]): void {
  const off = new AbortController();
  const long = words.filter((word) => word.length >= SHORTEST);
  target.classList.add('found');
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const highlights = registry();
  if (highlights) {
    colour();
    highlights.set('found', new Highlight(...rangesIn(target, long)));
  }
  const clear = () => {
    target.classList.remove('found');
    registry()?.delete('found');
    off.abort();
  };
  // Capturing: the very press that led here has passed the document already and clears nothing.
  document.addEventListener('pointerdown', clear, { signal: off.signal, capture: true });
  document.addEventListener('keydown', clear, { signal: off.signal, capture: true });
}
