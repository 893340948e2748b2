import { join } from 'node:path';
import type { FileSystem } from '../../src/compiler/1-read/files.ts';
import { overlay } from '../../src/compiler/1-read/files.ts';
import { parseStory } from '../../src/compiler/2-parse/story.ts';
import { checkEpilogue } from '../../src/compiler/3-check/epilogue.ts';
import { checkParity } from '../../src/compiler/3-check/parity.ts';
import { checkTerms } from '../../src/compiler/3-check/terms.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';
import { Report, type Problem } from '../../src/compiler/errors/report.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { removals, type Removal } from './removals.ts';

/** A story of two languages or more. */
export interface Told {
  readonly root: string;
  /** Its folder, from the root. */
  readonly folder: string;
  readonly files: FileSystem;
}

function textOf({ root, folder, files }: Told, file: string): string {
  return new TextDecoder().decode(files.read(join(root, folder, file)) ?? new Uint8Array());
}

/** Files of a language, as paths below the story's folder. */
function filesOf({ root, folder, files }: Told, language: string): string[] {
  return ['', 'facts', 'charts'].flatMap((within) =>
    files
      .list(join(root, folder, language, within))
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => join(language, within, name)),
  );
}

/** The part of a story in which the texts of one file are complete or not: its neutral file and its languages. */
function around({ root, folder, files }: Told, file: string): FileSystem {
  const [, ...below] = file.split('/');
  const name = below.join('/');
  // A word is explained in the glossary and marked in chapters.
  const besides = (path: string) => name === 'glossary.md' && path.endsWith('.md');
  const kept = (path: string) =>
    path === 'story.yaml' || path.replace(/^[a-z]{2}\//, '') === name || besides(path);
  const start = join(root, folder).length + 1;
  return {
    read: (path) => (kept(path.slice(start)) ? files.read(path) : null),
    list: (within) =>
      files.list(within).filter((each) => kept(join(within.slice(start), each)) || !each.includes('.')),
  };
}

/** What is incomplete in a file's texts. */
function incomplete(told: Told, files: FileSystem): Problem[] {
  const report = new Report();
  const draft = parseStory(files, { ...told, kinds }, report);
  checkParity(draft, report);
  checkEpilogue(draft, report);
  checkTerms(draft, report);
  return report.sorted();
}

function isNamed({ names }: Removal, { text, expected }: Problem): boolean {
  return text.includes(names) || expected.includes(names);
}

/** Texts of a language that may be taken out unnoticed, or without being named: none in a story that is proved whole. */
export function unnoticed(
  told: Told,
  language: string,
): { readonly tried: number; readonly found: string[] } {
  const all = filesOf(told, language).map((file) => {
    const files = around(told, file);
    const before = new Set(incomplete(told, files).map(formatProblem));
    const each = removals(file, textOf(told, file));
    const found = each.filter((removal) => {
      const without = overlay({ [join(told.root, told.folder, file)]: removal.without }, files);
      const fresh = incomplete(told, without).filter((problem) => !before.has(formatProblem(problem)));
      const here = fresh.filter((problem) => problem.file.startsWith(`${told.folder}/${language}/`));
      return !here.some((problem) => isNamed(removal, problem));
    });
    return { tried: each.length, found: found.map(({ text }) => `${file}: ${text}`) };
  });
  return {
    tried: all.reduce((sum, { tried }) => sum + tried, 0),
    found: all.flatMap(({ found }) => found),
  };
}
