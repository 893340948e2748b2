import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { STORY } from './2-parse/story.ts';
import { LOCK_FILE, lockChanges } from './3-check/lock.ts';
import { compileStory, type Compilation } from './compile.ts';
import { formatProblem } from './errors/format.ts';

/** What the command needs of its surroundings. */
export interface Surroundings {
  readonly root: string;
  readonly sourcesDir: string | undefined;
  readonly print: (line: string) => void;
}

/** Saving one file touches the disk several times; a run waits until it is quiet. */
const QUIET_MS = 80;

/** The archived texts: `SOURCES_DIR`, else `../shared/sources` beside the repository where that exists. */
export function sourcesFolder(root: string, named = process.env['SOURCES_DIR']): string | undefined {
  if (named) return resolve(root, named);
  const beside = resolve(root, '../shared/sources');
  return existsSync(beside) ? beside : undefined;
}

/** The report of one run, line by line. */
export function summary(result: Compilation): string[] {
  const { figures, claims, numbersBound } = result.coverage;
  const waiting =
    result.waiting.length > 0 ? [`facts waiting for their chapter: ${result.waiting.length}`] : [];
  return [
    ...result.problems.map(formatProblem),
    `figures: ${figures.used + figures.waived} of ${figures.total} accounted for`,
    `claims: ${claims.told} of ${claims.total - claims.waived} told`,
    `numbers bound: ${numbersBound}`,
    ...waiting,
    ...result.lengths.map(
      ({ language, chapter, words, minutes }) => `${language}/${chapter}: ${words} words, ${minutes} min`,
    ),
    result.proved ? 'index: proved against the sources' : 'index: not proved (SOURCES_DIR is not set)',
    `errors: ${result.problems.length}`,
  ];
}

function check({ root, sourcesDir, print }: Surroundings, strictCoverage: boolean): number {
  const result = compileStory({ root, sourcesDir, strictCoverage });
  for (const line of summary(result)) print(line);
  return result.problems.length === 0 ? 0 : 1;
}

function lock({ root, sourcesDir, print }: Surroundings): number {
  const path = join(root, LOCK_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const { lock: after, problems } = compileStory({ root, sourcesDir });
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

function follow(around: Surroundings, strict: boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(join(around.root, STORY), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      around.print(`\n${new Date().toLocaleTimeString('en-GB')}`);
      check(around, strict);
    }, QUIET_MS);
  });
  around.print('watching src/story');
}

const FLAGS = ['--lock', '--watch', '--strict'];

/** Runs the command; the answer is its exit code. */
export function run(flags: readonly string[], around: Surroundings): number {
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) {
    around.print(`story:check does not know "${unknown}". It knows ${FLAGS.join(', ')}.`);
    return 1;
  }
  const strict = flags.includes('--strict');
  const locked = flags.includes('--lock') ? lock(around) : 0;
  const code = check(around, strict);
  if (flags.includes('--watch')) follow(around, strict);
  return Math.max(locked, code);
}
