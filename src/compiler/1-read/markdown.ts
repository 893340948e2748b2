import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { SourceText } from './text.ts';
import type { YamlSpan } from './yaml.ts';

const COLON = 58;

/**
 * Leaves container directives only: text directives would eat the ":2019" of `{date:2019}` and the
 * ":03" of a clock time, leaf directives would make a block of a line that starts with "::".
 */
function containersOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const directives = extension.flow?.[COLON];
    if (!Array.isArray(directives)) return extension;
    return { flow: { [COLON]: directives.slice(0, 1) } };
  });
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(containersOnly)
  .freeze();

/** Markdown as a tree. Never throws: whatever is not allowed is a node the parser refuses with its place. */
export function readMarkdown(source: SourceText): Root {
  return processor.parse(source.text);
}

/** Offsets of a node in its file. */
export function range(node: Nodes): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** The YAML inside a front matter or a fence, and whether a last line closes it. */
export function inner(
  source: SourceText,
  node: Nodes,
): { readonly span: YamlSpan; readonly closed: boolean } {
  const [, end] = range(node);
  const start = Math.min(source.lineStart((node.position?.start.line ?? 1) + 1), end);
  const lastLine = source.text.lastIndexOf('\n', end - 1) + 1;
  const closed = lastLine >= start && /^\s*(-{3}|~{3,}|`{3,})\s*$/.test(source.text.slice(lastLine, end));
  return { span: { source, start, end: closed ? lastLine : end }, closed };
}
