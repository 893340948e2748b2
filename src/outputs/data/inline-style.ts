import { JSDOM } from 'jsdom';
import type { Rule } from './style.ts';

/** Style that SVG also takes as an attribute. All else (transitions, cursors) means nothing in a picture. */
const PRESENTATION = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'paint-order',
  'text-anchor',
]);
const VARIABLE = /var\((--[\w-]+)(?:,([^()]*))?\)/;

type Tokens = ReadonlyMap<string, string>;

/** Resolves `var()`; throws where a value stays unknown, since a picture would then be drawn black. */
function resolved(value: string, tokens: Tokens): string {
  let text = value;
  for (let found = VARIABLE.exec(text); found; found = VARIABLE.exec(text)) {
    const [whole, name = '', fallback] = found;
    const known = tokens.get(name) ?? fallback;
    if (known === undefined)
      throw new Error(
        `src/charts/charts.css: unknown-token: "${name}" has no value in a chart's picture; expected a token of src/ui/styles/tokens.css or a property set on the mark. Define it there.`,
      );
    text = text.replace(whole, known.trim());
  }
  return text;
}

/** A chart's markup inside a document of its own. */
class Picture {
  readonly #rules: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.toSorted((a, b) => a.weight - b.weight);
  }

  /** Writes the style of an element and all below it as attributes; properties set above it are inherited. */
  style(element: Element, inherited: Tokens): void {
    const values = new Map(
      this.#rules.filter(({ selector }) => element.matches(selector)).flatMap((rule) => rule.values),
    );
    const own = [...values].filter(([name]) => name.startsWith('--'));
    const tokens = own.length > 0 ? new Map([...inherited, ...own]) : inherited;
    for (const [name, value] of values)
      if (PRESENTATION.has(name)) element.setAttribute(name, resolved(value, tokens));
    for (const child of element.children) this.style(child, tokens);
  }
}

/** Links lead nowhere in a picture, and what scripts and styles need has served. */
function bare(root: Element) {
  for (const link of root.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (name === 'class' || name === 'href' || name.startsWith('data-')) element.removeAttribute(name);
}

/**
 * An SVG coloured by classes, as one that stands by itself: every style is a presentation attribute.
 *
 * @param svg markup with one root element, in the SVG namespace
 */
export function inlineStyle(svg: string, rules: readonly Rule[], tokens: Tokens): string {
  const { window } = new JSDOM(svg, { contentType: 'image/svg+xml' });
  const root = window.document.documentElement;
  new Picture(rules).style(root, tokens);
  bare(root);
  const text = new window.XMLSerializer().serializeToString(root);
  window.close();
  return text;
}
