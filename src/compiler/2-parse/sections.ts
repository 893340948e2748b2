import type { Heading, Nodes, Root } from 'mdast';
import { inner, range } from '../1-read/markdown.ts';
import { describe, MapReader } from '../1-read/map.ts';
import { readYaml } from '../1-read/yaml.ts';
import type { SourcePosition } from '../errors/report.ts';
import type { InlineDraft, Template } from './draft.ts';
import type { Prose } from './prose.ts';
import { template } from './template.ts';

const HEADING_ID = /\s*\{#([^{}]*)\}\s*$/;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The YAML of a fence or a front matter, or `null` where it is none and that was reported. */
export function yaml(node: Nodes, what: string, prose: Prose): MapReader | null {
  const { report } = prose.parsing;
  const { span, closed } = inner(prose.source, node);
  const [start] = range(node);
  if (!closed) {
    // An open fence swallows the rest of the file, so whatever else it holds would mislead.
    const opening = prose.source.text.slice(start, span.start).trim();
    report.add(
      'directive-syntax',
      prose.source.place(start),
      opening,
      'a line of its own that closes the block',
    );
    return null;
  }
  const tree = readYaml(span, report);
  if (tree === null) return null;
  if (tree.kind === 'map') return new MapReader(tree, what, report);
  report.add('wrong-type', tree.place, describe(tree), what);
  return null;
}

/** A file's front matter, and what stands below it. */
export function frontMatter(
  root: Root,
  what: string,
  prose: Prose,
): { reader: MapReader | null; rest: Nodes[] } {
  const [first, ...rest] = root.children;
  if (first?.type === 'yaml') return { reader: yaml(first, what, prose), rest };
  prose.parsing.report.add('missing-key', prose.source.place(0), '---', `${what} between lines of ---`);
  return { reader: null, rest: root.children };
}

/** A text of a front matter or a block, as a template. */
export function text(reader: MapReader | null, key: string, prose: Prose): Template {
  const found = reader?.text(key, 'a text, in quotes where it starts with {');
  return found
    ? template(found, prose.language, prose.parsing)
    : { place: prose.source.place(0), pieces: [] };
}

/** A heading of level two and what stands below it. */
export interface Section {
  readonly heading: Heading;
  readonly nodes: Nodes[];
}

/** Splits a file at its headings: what stands before the first is the lead. */
export function sections(nodes: readonly Nodes[], prose: Prose): { lead: Nodes[]; steps: Section[] } {
  const lead: Nodes[] = [];
  const steps: Section[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) steps.push({ heading: node, nodes: [] });
    else if (node.type === 'heading')
      prose.refuse(node, `a heading of level ${node.depth}`, 'headings of level two: ## The finding {#step}');
    else (steps.at(-1)?.nodes ?? lead).push(node);
  }
  return { lead, steps };
}

/** A heading's words, and the id at its end; `what` it names is told where the id is missing. */
export function heading(
  node: Heading,
  what: string,
  prose: Prose,
): { id: { value: string; place: SourcePosition }; inlines: InlineDraft[] } {
  const [start, end] = range(node);
  const raw = prose.source.text.slice(start, end);
  const match = HEADING_ID.exec(raw);
  const place = prose.source.place(start + (match ? match.index + match[0].indexOf('#') + 1 : 0));
  const id = match?.[1] ?? '';
  if (!ID.test(id)) {
    const expected = `a ${what} id at the end of "${raw}", such as {#harvest}`;
    prose.parsing.report.add('missing-key', place, `{#${id}}`, expected);
  }
  // The id is cut from the tree's last text, so that it is no reference among the words.
  const last = node.children.at(-1);
  const children =
    last?.type === 'text' && match
      ? [...node.children.slice(0, -1), { ...last, value: last.value.replace(HEADING_ID, '') }]
      : node.children;
  const inlines = prose.inlines(children);
  if (inlines.length === 0)
    prose.parsing.report.add(
      'missing-key',
      place,
      id,
      `the words of a ${what} before its id, as in ## Words {#id}`,
    );
  return { id: { value: id, place }, inlines };
}
