import { createHash } from 'node:crypto';
import type { SourcePosition, Report } from '../errors/report.ts';
import type { FileSystem } from './files.ts';

/** A text file with a way back from any offset to its line and column. */
export class SourceText {
  readonly #lineStarts: number[];

  constructor(
    /** Path from the repository's root. */
    readonly file: string,
    readonly text: string,
  ) {
    this.#lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  place(offset: number): SourcePosition {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** Offset of the start of a line, counted from 1. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }
}

/** A piece of text as its author meant it, with a way back to where each character was written. */
export interface Located {
  readonly value: string;
  /** Where the character at this index was written. */
  at(index: number): SourcePosition;
}

/**
 * Ties a decoded value (unquoted, unfolded, entities read) to its raw form by walking both: each
 * character of the value is the next equal one of the raw text. Escapes and indentation fall away.
 */
export function locate(source: SourceText, value: string, start: number, end: number): Located {
  let offsets: number[] | undefined;
  const walk = () => {
    const found: number[] = [];
    let raw = start;
    for (const character of value) {
      const blank = /\s/.test(character);
      let next = raw;
      while (
        next < end &&
        !(blank ? /\s/.test(source.text[next] ?? '') : source.text.startsWith(character, next))
      )
        next++;
      const hit = next < end ? next : Math.min(raw, end);
      for (let unit = 0; unit < character.length; unit++) found.push(hit + unit);
      if (next < end) raw = next + character.length;
    }
    return found;
  };
  return {
    value,
    at(index) {
      offsets ??= walk();
      return source.place(offsets[Math.min(index, offsets.length - 1)] ?? start);
    },
  };
}

/** Reads a text, or reports why it cannot be one. Windows line ends are read as line feeds. */
export function readText(files: FileSystem, root: string, file: string, report: Report): SourceText | null {
  const bytes = files.read(`${root}/${file}`);
  if (bytes === null) return null;
  try {
    return new SourceText(
      file,
      new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n'),
    );
  } catch {
    report.add('not-utf8', { file, line: 1, column: 1 }, file, 'a text file');
    return null;
  }
}

/** Paragraphs of an archived source: split on line feed, trimmed of Unicode space, empty ones dropped. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
