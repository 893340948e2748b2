import { MESSAGES, type Code } from './catalogue.ts';
import { nearest } from './nearest.ts';

/** A place in a file; lines and columns count from 1. */
export interface SourcePosition {
  /** Path from the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One refusal, complete: where, what, what was expected and what to do. */
export interface Problem extends SourcePosition {
  readonly code: Code;
  /** The text that is wrong. */
  readonly text: string;
  readonly expected: string;
  /** Valid ids close to what was written, best first. */
  readonly nearest: readonly string[];
  readonly remedy: string;
}

/** Collects problems, so that one run tells all of them. */
export class Report {
  readonly problems: Problem[] = [];

  add(code: Code, place: SourcePosition, text: string, expected: string, near: readonly string[] = []): void {
    const { file, line, column } = place;
    const { remedy } = MESSAGES[code];
    this.problems.push({ file, line, column, code, text: shorten(text), expected, nearest: near, remedy });
  }

  /** For an id that names nothing: adds the closest of those that exist. */
  unknown(code: Code, place: SourcePosition, id: string, known: Iterable<string>, expected: string): void {
    this.add(code, place, id, expected, nearest(id, known));
  }

  /** Problems in reading order, each once. */
  sorted(): Problem[] {
    const seen = new Map(this.problems.map((problem) => [JSON.stringify(problem), problem]));
    return [...seen.values()].sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.code, b.code) ||
        compare(a.text, b.text),
    );
  }
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}
