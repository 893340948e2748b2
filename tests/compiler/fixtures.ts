import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Compilation } from '../../src/compiler/compile.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';
import { baseFile, compileChanged, type Options } from './story.ts';

const FOLDER = fileURLToPath(new URL('./fixtures', import.meta.url));

/** One way to break the base story. */
export interface Case {
  readonly name: string;
  /** What is wrong, as the test's title. */
  readonly what: string;
  readonly changes: readonly Change[];
  readonly keepLock?: boolean;
  /** Start from the base story in these languages; English alone unless told otherwise. */
  readonly languages?: NonNullable<Options['languages']>;
  /** Compare these codes only: the rest follows from them. */
  readonly codes?: readonly string[];
  /** Compare this file only, for the same reason. */
  readonly only?: string;
}
interface Change {
  readonly file: string;
  readonly replace?: string;
  readonly with?: string;
  readonly content?: string;
  readonly remove?: boolean;
}

function text(change: Change, current: string): string | null {
  if (change.remove) return null;
  if (change.content !== undefined) return change.content;
  const { file, replace = '' } = change;
  if (!current.includes(replace)) throw new Error(`${file} has no "${replace}" to replace.`);
  return current.replace(replace, () => change.with ?? '');
}

/** Every case of the fixtures folder, by name. */
export function cases(): Case[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({
      name,
      ...(parse(readFileSync(join(FOLDER, name, 'case.yaml'), 'utf8')) as Omit<Case, 'name'>),
    }));
}

/** The report a case must give, byte for byte. */
export function expected(name: string): string {
  return readFileSync(join(FOLDER, name, 'expected.txt'), 'utf8');
}

/** Compiles the base story with a case's changes. */
export function compileCase(one: Case): Compilation {
  const changes: Record<string, string | null> = {};
  for (const change of one.changes) {
    const patched = change.replace !== undefined;
    const current = patched ? (changes[change.file] ?? baseFile(change.file, one)) : '';
    changes[change.file] = text(change, current);
  }
  return compileChanged(changes, one);
}

/** A case's report, as `expected.txt` holds it. */
export function reportOf(one: Case): string {
  const { problems } = compileCase(one);
  const told = problems.filter(
    ({ code, file }) => (one.codes?.includes(code) ?? true) && (one.only ?? file) === file,
  );
  return told.map((problem) => `${formatProblem(problem)}\n`).join('');
}
