import type { Heading, Nodes } from 'mdast';
import type { At } from '../1-read/map.ts';
import { range } from '../1-read/markdown.ts';
import type { InlineDraft } from './draft.ts';
import type { Prose } from './prose.ts';

const HEADING_ID = /\s*\{#([^{}]*)\}\s*$/;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What stands under one heading. */
export interface Section {
  readonly heading: Heading;
  readonly nodes: Nodes[];
}

/** Splits a text at its headings: what stands before the first is the lead. */
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
): { id: At<string>; inlines: InlineDraft[] } {
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
  return { id: { value: id, place }, inlines: prose.inlines(children) };
}
