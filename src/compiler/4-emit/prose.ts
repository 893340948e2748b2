import { localeOf } from '../../i18n/languages.ts';
import type { Locale } from '../../i18n/locale.ts';
import { plainText, type Block, type Inline, type Language, type LinkTarget } from '../../model/index.ts';
import type { BlockDraft, Count, InlineDraft, LocalTemplate, Piece, Template } from '../2-parse/draft.ts';
import type { FactTexts } from './facts.ts';

/** Numbers computed from the story itself. */
export type Counts = Readonly<Record<Count, number>>;

const COUNT_REASON: Readonly<Record<Count, string>> = {
  chapters: 'counted from the chapters of this edition',
  steps: 'counted from the steps of this edition',
  figures: 'counted from the index of figures',
  facts: 'counted from the facts of this edition',
  sources: 'counted from the sources of this edition',
};

/** Turns drafts into the model's prose for one language. */
export class ProseEmitter {
  readonly #language: Language;
  readonly #locale: Locale;
  readonly #facts: FactTexts;
  readonly #counts: Counts;

  constructor(language: Language, facts: FactTexts, counts: Counts) {
    this.#language = language;
    this.#locale = localeOf(language);
    this.#facts = facts;
    this.#counts = counts;
  }

  inlines(drafts: readonly InlineDraft[]): Inline[] {
    return drafts.map((draft) => this.#inline(draft));
  }

  blocks(drafts: readonly BlockDraft[]): Block[] {
    return drafts.map((draft) =>
      draft.kind === 'paragraph'
        ? { kind: 'paragraph', children: this.inlines(draft.children) }
        : { kind: 'list', items: draft.items.map((item) => this.inlines(item)) },
    );
  }

  paragraph(template: Template): Block {
    return { kind: 'paragraph', children: this.inlines(template.pieces) };
  }

  plain(template: Template): string {
    return plainText(this.inlines(template.pieces));
  }

  localInlines(text: LocalTemplate): Inline[] {
    return this.inlines(text.get(this.#language)?.pieces ?? []);
  }

  local(text: LocalTemplate): string {
    const template = text.get(this.#language);
    return template ? this.plain(template) : '';
  }

  #inline(draft: InlineDraft): Inline {
    if (draft.kind === 'strong') return { kind: 'strong', children: this.inlines(draft.children) };
    if (draft.kind === 'link')
      return { kind: 'link', target: targetOf(draft.href), children: this.inlines(draft.children) };
    if (draft.kind === 'term')
      return { kind: 'term', term: draft.term.value, children: this.inlines(draft.children) };
    return this.#piece(draft);
  }

  #piece(piece: Piece): Inline {
    switch (piece.kind) {
      case 'text':
        return { kind: 'text', text: this.#locale.typography(piece.text.value) };
      case 'fact':
        return {
          kind: 'fact',
          fact: piece.id,
          style: piece.style,
          text: this.#locale.reference(this.#facts.fact(piece.id), piece),
        };
      case 'date':
        return { kind: 'date', iso: piece.iso, text: this.#locale.dateReference(piece.iso, piece.marks) };
      case 'plain':
        return { kind: 'computed', text: piece.text, reason: piece.reason };
      case 'count':
        return {
          kind: 'computed',
          text: this.#locale.number(this.#counts[piece.what], 0),
          reason: COUNT_REASON[piece.what],
        };
    }
  }
}

/** What a checked link of prose leads to: `chapter#step`, `#id` on the same page, or an address. */
function targetOf(href: string): LinkTarget {
  const [, chapter, id] = /^([a-z]*)#(.+)$/.exec(href) ?? [];
  if (id === undefined) return { kind: 'external', url: href };
  return chapter ? { kind: 'step', chapter, step: id } : { kind: 'here', id };
}
