import type { Chapter, CompiledStory, Coverage } from '../model/index.ts';
import { disk, type FileSystem } from './1-read/files.ts';
import { STORY_FOLDER } from './1-read/story-folder.ts';
import { parseStory } from './2-parse/story.ts';
import type { LengthLimits } from './2-parse/draft.ts';
import type { ChartKinds } from './charts/kind.ts';
import { checkStory } from './3-check/check.ts';
import { checkLength, type Length } from './3-check/length.ts';
import { emitStory } from './4-emit/story.ts';
import { Report, type Problem } from './errors/report.ts';

export interface CompileOptions {
  /** The repository's root. */
  readonly root: string;
  /** The story's folder, from the root. */
  readonly folder?: string;
  /** Folder of the archived texts; without it the index is not proved. */
  readonly sourcesDir?: string | undefined;
  readonly files?: FileSystem;
  /** The kinds of chart that the story may use. */
  readonly kinds: ChartKinds;
}

export interface Compilation {
  /** `null` where there is any problem: a story is whole or it is not told. */
  readonly story: CompiledStory | null;
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
  readonly lengths: readonly Length[];
  /** How long the whole story may be, where story.yaml says so. */
  readonly limits: LengthLimits | null;
  /** Whether the index was proved against the texts. */
  readonly proved: boolean;
  /** What context.lock.json would hold if it were written now. */
  readonly lock: string;
}

function lengths(story: CompiledStory | null): Length[] {
  return Object.values(story ?? {}).flatMap((edition) =>
    edition.chapters.map((chapter: Chapter) => ({
      language: edition.language,
      chapter: chapter.id,
      words: chapter.words,
      minutes: chapter.minutes,
    })),
  );
}

/** Reads, parses, checks and emits the story. Reading is its only effect; it never throws for what an author wrote. */
export function compileStory(options: CompileOptions): Compilation {
  const { root, folder = STORY_FOLDER, files = disk, kinds } = options;
  const report = new Report();
  const draft = parseStory(files, { root, folder, kinds }, report);
  const checked = checkStory(draft, report, {
    root,
    files,
    sourcesDir: options.sourcesDir,
  });
  const emitted =
    report.problems.length === 0 && draft.plan
      ? emitStory(draft, draft.plan, checked.derived, checked.counts, checked.coverage)
      : null;
  const measured = lengths(emitted);
  if (draft.plan) checkLength(draft.plan, measured, report);
  const story = report.problems.length === 0 ? emitted : null;
  const { coverage, proved, lock } = checked;
  return {
    story,
    problems: report.sorted(),
    coverage,
    lengths: measured,
    limits: draft.plan?.length ?? null,
    proved,
    lock,
  };
}
