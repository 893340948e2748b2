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
 * Refuses a story longer or shorter than story.yaml allows. Translations are as long as they are: the first language
 * alone is measured.
 */
export function checkLength({ length, languages }: Plan, measured: readonly Length[], report: Report): void {
  const own = measured.filter(({ language }) => language === languages[0]?.value);
  if (!length || own.length === 0) return;
  const words = own.reduce((sum, chapter) => sum + chapter.words, 0);
  if (words > length.most || words < length.least)
    report.add(
      'story-length',
      length.place,
      `${words} words`,
      `${length.least} to ${length.most} in all chapters`,
    );
}
