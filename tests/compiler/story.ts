import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disk, filesIn, overlay, type FileSystem } from '../../src/compiler/1-read/files.ts';
import { LOCK_FILE } from '../../src/compiler/3-check/lock.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory, type Compilation } from '../../src/compiler/compile.ts';

/** The tiny valid story that every case breaks in one place. */
export const BASE = fileURLToPath(new URL('./base', import.meta.url));
/** The folder of the base story's archived texts. */
export const BASE_SOURCES = join(BASE, 'sources');

/** Changes by path below src/story; `null` removes a file. */
export type Changes = Readonly<Record<string, string | null>>;

export interface Options {
  /** Keep the base story's lock, so that changed numbers are noticed. */
  readonly keepLock?: boolean;
  /** English alone, or with the Russian edition of `base-ru`. */
  readonly languages?: readonly ['en'] | readonly ['en', 'ru'];
}

/** The Russian edition of the base story, as `ru/` of its folder; apart, so that the base stays English alone. */
const RUSSIAN = fileURLToPath(new URL('./base-ru', import.meta.url));

function textOf(path: string): string {
  const bytes = disk.read(path);
  if (!bytes) throw new Error(`${relative(process.cwd(), path)} does not exist.`);
  return new TextDecoder().decode(bytes);
}

function isBilingual({ languages = ['en'] }: Options): boolean {
  return languages.length > 1;
}

/** Text of a file of the base story. */
export function baseFile(file: string, options: Options = {}): string {
  if (file.startsWith('ru/') && isBilingual(options)) return textOf(join(RUSSIAN, file.slice('ru/'.length)));
  const text = textOf(join(BASE, 'src/story', file));
  const [english, both] = ['languages: [en]', 'languages: [en, ru]'];
  return file === 'story.yaml' && isBilingual(options) ? text.replace(english, both) : text;
}

/** Names of the files that make the base story's second language. */
export function russianFiles(): string[] {
  const below = (folder: string, ending: string) => filesIn(disk, join(RUSSIAN, folder), ending);
  return [
    ...below('', '.md'),
    ...below('', '.yaml'),
    ...below('facts', '.yaml'),
    ...below('charts', '.yaml'),
  ].map((path) => `ru/${relative(RUSSIAN, path)}`);
}

/** What makes the base story one of two languages. */
function editions(options: Options): Changes {
  if (!isBilingual(options)) return {};
  return Object.fromEntries(['story.yaml', ...russianFiles()].map((file) => [file, baseFile(file, options)]));
}

/** The base story's files with some changed. */
export function changed(changes: Changes, options: Options = {}): FileSystem {
  return overlay(
    Object.fromEntries(
      Object.entries({ ...editions(options), ...changes }).map(([file, text]) => [
        join(BASE, 'src/story', file),
        text,
      ]),
    ),
  );
}

const baseLocks = new Map<boolean, string>();

/** Compiles the base story with changes, locked as it then stands unless told otherwise. */
export function compileChanged(changes: Changes, options: Options = {}): Compilation {
  const compile = (all: Changes) =>
    compileStory({ root: BASE, sourcesDir: BASE_SOURCES, files: changed(all, options), kinds });
  const lockedBy = (lock: string) => compile({ [LOCK_FILE]: lock, ...changes });
  const bilingual = isBilingual(options);
  const baseLock = baseLocks.get(bilingual) ?? compile({}).lock;
  baseLocks.set(bilingual, baseLock);
  const first = lockedBy(baseLock);
  return options.keepLock || first.lock === baseLock ? first : lockedBy(first.lock);
}
