import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../charts/kinds.ts';
import { sourcesFolder } from './1-read/sources-folder.ts';
import { storyFolder } from './1-read/story-folder.ts';
import { LOCK_FILE, lockChanges } from './3-check/lock.ts';
import { compileStory, type Compilation } from './compile.ts';
import { formatProblem } from './errors/format.ts';

/** What the command needs of its surroundings. */
export interface Surroundings {
  readonly root: string;
  /** Folder of the archived texts; found by itself where it is left out, and not looked for where it is `null`. */
  readonly sourcesDir?: string | null;
  readonly print: (line: string) => void;
}

/** Saving one file touches the disk several times; a run waits until it is quiet. */
const QUIET_MS = 80;

/** The length of the whole story in each language, and what was asked for. */
function totals({ lengths, limits }: Compilation): string[] {
  const wanted = limits ? ` (${limits.least} to ${limits.most} wanted in the first language)` : '';
  return [...new Set(lengths.map(({ language }) => language))].map((language) => {
    const own = lengths.filter((length) => length.language === language);
    const sum = (key: 'words' | 'minutes') => own.reduce((total, length) => total + length[key], 0);
    return `${language}: ${sum('words')} words${wanted}, ${sum('minutes')} min in ${own.length} chapters`;
  });
}

/** The report of one run, line by line. */
export function summary(result: Compilation): string[] {
  const { figures, claims, numbersBound } = result.coverage;
  return [
    ...result.problems.map(formatProblem),
    `figures: ${figures.used + figures.waived} of ${figures.total} accounted for`,
    `claims: ${claims.mentioned + claims.waived} of ${claims.total} accounted for`,
    `numbers bound: ${numbersBound}`,
    ...result.lengths.map(
      ({ language, chapter, words, minutes }) => `${language}/${chapter}: ${words} words, ${minutes} min`,
    ),
    ...totals(result),
    result.proved ? 'index: proved against the sources' : 'index: not proved (SOURCES_DIR is not set)',
    `errors: ${result.problems.length}`,
  ];
}

function compile({ root, sourcesDir }: Surroundings): Compilation {
  const folder = sourcesDir === undefined ? sourcesFolder(root) : (sourcesDir ?? undefined);
  return compileStory({ root, folder: storyFolder(root), sourcesDir: folder, kinds });
}

function check(around: Surroundings): number {
  const result = compile(around);
  for (const line of summary(result)) around.print(line);
  return result.problems.length === 0 ? 0 : 1;
}

function lock(around: Surroundings): number {
  const { root, print } = around;
  const path = join(root, storyFolder(root), LOCK_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const { lock: after, problems } = compile(around);
  const broken = problems.some(({ code }) => code === 'yaml-syntax');
  if (broken) {
    print('Nothing was locked: a file could not be read.');
    return 1;
  }
  writeFileSync(path, after);
  const changes = lockChanges(before, after);
  print(
    changes.length === 0 ? 'Nothing to lock: all numbers are as they were.' : `Locked: ${changes.join(', ')}`,
  );
  return 0;
}

function follow(around: Surroundings): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const folder = storyFolder(around.root);
  watch(join(around.root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      around.print(`\n${new Date().toLocaleTimeString('en-GB')}`);
      check(around);
    }, QUIET_MS);
  });
  around.print(`watching ${folder}`);
}

const FLAGS = ['--lock', '--watch'];

/** Runs the command; the answer is its exit code. */
export function run(flags: readonly string[], around: Surroundings): number {
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) {
    around.print(`story:check does not know "${unknown}". It knows ${FLAGS.join(', ')}.`);
    return 1;
  }
  const locked = flags.includes('--lock') ? lock(around) : 0;
  const code = check(around);
  if (flags.includes('--watch')) follow(around);
  return Math.max(locked, code);
}
