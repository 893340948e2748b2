import { join } from 'node:path';
import { disk, filesIn, overlay } from '../../src/compiler/1-read/files.ts';

/** One number of the real story changed, in memory. */
export interface Mutation {
  /** Path below src/story. */
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly text: string;
}

const FOLDERS = [
  ['en', '.md'],
  ['en/charts', '.yaml'],
  ['en/facts', '.yaml'],
  ['charts', '.yaml'],
  ['facts', '.yaml'],
] as const;

/** Lists of ids, which may be years: another year that is drawn is no wrong number. */
const IDS = /^\s*(- \{ )?(show|highlight|at): /;

/** Digits that are not part of an id (`output-2018`) or a label's shift, and references, which a careless hand may replace. */
const NUMBER =
  /(?<![\w-]|\bid: "|\b(?:right|down): -?[\d.]*)\d+(?:[.,]\d+)*(?![\w-]*-[a-z])|\{[a-z][a-z0-9-]*(?:\|[a-z]+)?\}/g;

function isComment(text: string, at: number): boolean {
  return (
    /(^|\s)#(?!\{)[^"']*$/.test(text.slice(text.lastIndexOf('\n', at) + 1, at)) && !text.startsWith('---')
  );
}

function lineOf(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, at);
}

function other(number: string, pick: (below: number) => number): string {
  if (number.startsWith('{')) return String(pick(900) + 2);
  const digits = [...number.matchAll(/\d/g)];
  const at = digits[pick(digits.length)]?.index ?? 0;
  const digit = (Number(number[at]) + 1 + pick(9)) % 10;
  return number.slice(0, at) + String(digit) + number.slice(at + 1);
}

/** A generator that gives the same numbers in every run (Mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Every number that stands in the prose, charts and facts of a story, changed. */
export function mutations(root: string, pick: (below: number) => number): Mutation[] {
  const story = join(root, 'src/story');
  return FOLDERS.flatMap(([folder, ending]) =>
    filesIn(disk, join(story, folder), ending).flatMap((path) => {
      const text = new TextDecoder().decode(disk.read(path) ?? new Uint8Array());
      return [...text.matchAll(NUMBER)]
        .filter((match) => !isComment(text, match.index) && !IDS.test(lineOf(text, match.index)))
        .map((match) => {
          const after = other(match[0], pick);
          return {
            file: path.slice(story.length + 1),
            line: text.slice(0, match.index).split('\n').length,
            before: match[0],
            after,
            text: text.slice(0, match.index) + after + text.slice(match.index + match[0].length),
          };
        });
    }),
  );
}

/** The real story with one number changed. */
export function mutated(root: string, mutation: Mutation) {
  return overlay({ [join(root, 'src/story', mutation.file)]: mutation.text });
}
