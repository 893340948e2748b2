import type { LinkTarget } from './links.ts';

/**
 * How a fact reference is worded. `full` carries qualifier, number and unit; `value` drops the qualifier; `number` is
 * digits and scale; `digits` is digits alone, where a reference of the same unit and scale follows.
 */
export const FACT_STYLES = ['full', 'value', 'number', 'digits'] as const;
export type FactStyle = (typeof FACT_STYLES)[number];

/** Inline content of a paragraph: a closed list, so that a typo never becomes markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] }
  /** A word of the trade, explained in the glossary under `term`. */
  | { readonly kind: 'term'; readonly term: string; readonly children: readonly Inline[] }
  /** A number bound to a fact; `text` is it formatted for the language. */
  | { readonly kind: 'fact'; readonly fact: string; readonly style: FactStyle; readonly text: string }
  /** A date written as a typed reference, or a number computed from the story: bound, but no figure of a source. */
  | { readonly kind: 'date'; readonly iso: string; readonly text: string }
  | { readonly kind: 'computed'; readonly text: string; readonly reason: string };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
}
export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Inline[])[];
}
export type Block = Paragraph | List;

/** Plain text of inline content, for titles, alt texts and descriptions. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('children' in inline ? plainText(inline.children) : inline.text)).join('');
}
