import type { Plan } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';

/** Words and reading time of one chapter in one language. */
export interface Length {
  readonly language: string;
  readonly chapter: string;
  readonly words: number;
  readonly minutes: number;
}

/**
 * Refuses a story longer than story.yaml allows, or shorter once all its chapters are written. Translations are as
 * long as they are: the first language alone is measured.
 */
export function checkLength(
  { length, languages, chapters }: Plan,
  measured: readonly Length[],
  report: Report,
): void {
  const own = measured.filter(({ language }) => language === languages[0]?.value);
  if (!length || own.length === 0) return;
  const words = own.reduce((sum, chapter) => sum + chapter.words, 0);
  const whole = own.length === chapters.length;
  if (words > length.most || (whole && words < length.least))
    report.add(
      'story-length',
      length.place,
      `${words} words`,
      `${length.least} to ${length.most} in all chapters`,
    );
}
