import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import type { SourcePosition, Report } from '../errors/report.ts';
import { locate, type Located, type SourceText } from './text.ts';

interface Base {
  readonly place: SourcePosition;
}
interface ScalarTree extends Base {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As text, with places: a year stays "2008" although YAML reads a number. */
  readonly text: Located;
}
export interface ListTree extends Base {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}
export interface MapTree extends Base {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}
export interface Entry {
  /** Where the key stands. */
  readonly key: SourcePosition;
  readonly value: Tree;
}
/** YAML as plain data in which every value knows its place. */
export type Tree = ScalarTree | ListTree | MapTree;

/** The part of a file that holds YAML: a whole file, a front matter or a fence. */
export interface YamlSpan {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

type Plain = string | number | boolean | null;

function plain(value: unknown): Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

class Reader {
  readonly #span: YamlSpan;
  readonly #report: Report;

  constructor(span: YamlSpan, report: Report) {
    this.#span = span;
    this.#report = report;
  }

  place(offset: number): SourcePosition {
    return this.#span.source.place(this.#span.start + offset);
  }

  tree(node: Node | null, fallback: SourcePosition): Tree {
    const place = node?.range ? this.place(node.range[0]) : fallback;
    if (isMap(node)) return { kind: 'map', place, entries: this.#entries(node.items, place) };
    if (isSeq<Node | null>(node))
      return { kind: 'list', place, items: node.items.map((item) => this.tree(item, place)) };
    if (isAlias(node))
      this.#report.add(
        'yaml-syntax',
        place,
        `*${node.source}`,
        'the value itself: anchors are not used here',
      );
    return this.#scalar(node, place);
  }

  #scalar(node: Node | null, place: SourcePosition): ScalarTree {
    const [start = 0, end = 0] = node?.range ?? [];
    const value = isScalar(node) ? plain(node.value) : null;
    const written = isScalar(node) ? (node.source ?? '') : '';
    const shown = typeof value === 'string' ? value : written;
    const text = locate(this.#span.source, shown, this.#span.start + start, this.#span.start + end);
    return { kind: 'scalar', place, value, text };
  }

  #entries(pairs: readonly unknown[], fallback: SourcePosition): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      if (!isPair<Node, Node | null>(pair)) continue;
      const { key } = pair;
      const name = isScalar(key) ? (key.source ?? String(key.value)) : '';
      const at = key.range ? this.place(key.range[0]) : fallback;
      entries.set(name, { key: at, value: this.tree(pair.value, at) });
    }
    return entries;
  }
}

/** Where an author would look: an open quote is named where it opens, not at the end of all it swallowed. */
function startOf(document: Document.Parsed, { pos: [at], message }: YAMLParseError): number {
  let start = at;
  if (!message.startsWith('Missing closing')) return start;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < start && range[1] >= at) start = range[0];
    },
  });
  return start;
}

/** Reads YAML without ever throwing; `null` where it has errors, which are then in the report. */
export function readYaml(span: YamlSpan, report: Report): Tree | null {
  const text = span.source.text.slice(span.start, span.end);
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
  });
  const reader = new Reader(span, report);
  for (const error of document.errors) {
    const at = startOf(document, error);
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
    report.add('yaml-syntax', reader.place(at), line, lower(error.message));
  }
  if (document.errors.length > 0) return null;
  return reader.tree(document.contents, span.source.place(span.start));
}

/** The whole of a file as YAML. */
export function readYamlFile(source: SourceText, report: Report): Tree | null {
  return readYaml({ source, start: 0, end: source.text.length }, report);
}

function lower(message: string): string {
  return `it to parse (${message.replace(/\s+/g, ' ').replace(/[.:]$/, '')})`;
}
