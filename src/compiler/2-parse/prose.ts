import type { Link, Nodes, Paragraph, Text } from 'mdast';
import type { Language } from '../../model/index.ts';
import { range } from '../1-read/markdown.ts';
import { locate, type SourceText } from '../1-read/text.ts';
import type { BlockDraft, InlineDraft } from './draft.ts';
import { pieces, type Parsing } from './template.ts';

const ALLOWED = 'paragraphs, lists with hyphens, **strong** and [links](https://...)';

/** `[the gins](term:gin)`: words that the glossary explains. */
const TERM_LINK = /^term:(.*)$/;

/** Names of Markdown's constructs as an author knows them. */
const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  code: 'a code block',
  inlineCode: 'code',
  emphasis: 'emphasis',
  blockquote: 'a quotation',
  thematicBreak: 'a rule',
  heading: 'a heading',
  break: 'a hard line break',
  linkReference: 'a link by reference',
  definition: 'a link definition',
  yaml: 'a second front matter',
  containerDirective: 'a ::: block',
  list: 'a numbered list',
};

/** Reads the words of one Markdown file. */
export class Prose {
  readonly source: SourceText;
  readonly language: Language;
  readonly parsing: Parsing;

  constructor(source: SourceText, language: Language, parsing: Parsing) {
    this.source = source;
    this.language = language;
    this.parsing = parsing;
  }

  refuse(node: Nodes, what = NAMES[node.type] ?? node.type, allowed = ALLOWED): void {
    this.parsing.report.add('markdown-refused', this.source.place(range(node)[0]), what, allowed);
  }

  blocks(nodes: readonly Nodes[]): BlockDraft[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  inlines(nodes: readonly Nodes[]): InlineDraft[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #block(node: Nodes): BlockDraft[] {
    if (node.type === 'paragraph')
      return this.#isDisguised(node) ? [] : [{ kind: 'paragraph', children: this.inlines(node.children) }];
    if (node.type === 'list' && node.ordered !== true) {
      const items = node.children.map((item) => item.children.flatMap((child) => this.#item(child)));
      return [{ kind: 'list', items }];
    }
    this.refuse(node);
    return [];
  }

  #item(node: Nodes): InlineDraft[] {
    if (node.type === 'paragraph') return this.inlines(node.children);
    this.refuse(node, node.type === 'list' ? 'a list in a list' : undefined);
    return [];
  }

  /** Markup that this Markdown does not know reaches us as a paragraph: a table, a misspelt block. */
  #isDisguised(node: Paragraph): boolean {
    const [start, end] = range(node);
    const text = this.source.text.slice(start, end);
    if (/^\s*\|?\s*:?-{3,}:?\s*(\||$)/m.test(text)) {
      this.refuse(node, 'a table', 'a chart, whose numbers are facts');
      return true;
    }
    const block = /^[ \t]*:{2,}.*$/m.exec(text);
    if (!block) return false;
    const place = this.source.place(start + block.index);
    this.parsing.report.add(
      'directive-syntax',
      place,
      block[0],
      ':::notes or :::discuss, or the ::: that closes one',
    );
    return true;
  }

  #inline(node: Nodes): InlineDraft[] {
    if (node.type === 'text') return this.#text(node);
    if (node.type === 'strong') return [{ kind: 'strong', children: this.inlines(node.children) }];
    if (node.type === 'link') {
      const [, term] = TERM_LINK.exec(node.url) ?? [];
      if (term !== undefined) return [this.#term(term, node)];
      const place = this.source.place(range(node)[0]);
      return [
        { kind: 'link', href: this.#href(node.url, node), place, children: this.inlines(node.children) },
      ];
    }
    this.refuse(node);
    return [];
  }

  #term(term: string, node: Link): InlineDraft {
    const [, end] = range(node);
    const start = this.source.text.lastIndexOf(term, end);
    return {
      kind: 'term',
      term: { value: term, place: this.source.place(start) },
      children: this.inlines(node.children),
    };
  }

  #href(url: string, node: Nodes): string {
    if (!/^https:\/\/\S+$/.test(url) && !/^[a-z]*#[a-z0-9-]+$/.test(url))
      this.refuse(
        node,
        url,
        'a link to https://..., to a step (#step), to a step of another chapter (chapter#step) or to a word of the glossary (term:word)',
      );
    return url;
  }

  #text(node: Text): InlineDraft[] {
    const [start, end] = range(node);
    // A soft line break is a space; one character for one keeps every column right.
    const located = locate(this.source, node.value.replaceAll('\n', ' '), start, end);
    const found = pieces(located, this.language, this.parsing);
    this.parsing.templates.push({
      template: { place: this.source.place(start), pieces: found },
      language: this.language,
    });
    return found;
  }
}
