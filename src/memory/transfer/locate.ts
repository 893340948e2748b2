import { parseTree, type Node, type ParseError, type ParseOptions } from 'jsonc-parser';

/** A position in a text, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** `['bookmarks', 3, 'note']` */
export type Path = readonly (string | number)[];

/** JSON as `JSON.parse` accepts it: no comments, no trailing commas, no empty text. */
const STRICT: ParseOptions = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The value of a property or array element. The last of two equal names counts, as in `JSON.parse`. */
function childOf({ type, children = [] }: Node, name: string | number): Node | undefined {
  if (type === 'array') return typeof name === 'number' ? children[name] : undefined;
  return children.filter((property) => property.children?.[0]?.value === name).at(-1)?.children?.[1];
}

/** The node at a path, or the deepest existing node on the way to it. */
function closest(root: Node, path: Path): Node {
  let node = root;
  for (const name of path) {
    const child = childOf(node, name);
    if (!child) break;
    node = child;
  }
  return node;
}

/**
 * The position of a value in a JSON text, or of the closest enclosing value that exists. Without a path, or where
 * the text is not valid JSON, the position of the first syntax error.
 */
export function locate(text: string, path: Path | null): TextPosition {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, STRICT);
    const [error] = errors;
    if (error) return positionAt(text, error.offset);
    return positionAt(text, root && path ? closest(root, path).offset : 0);
  } catch (error) {
    // The parser is recursive: nesting that exhausts the stack has no position to report.
    if (error instanceof RangeError) return { line: 1, column: 1 };
    throw error;
  }
}
