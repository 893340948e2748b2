import { plainText, type Block, type Step } from '../../model/index.ts';

const WORDS_A_MINUTE = 200;

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function blockWords(blocks: readonly Block[]): number {
  return words(
    blocks
      .map((block) =>
        block.kind === 'paragraph' ? plainText(block.children) : block.items.map(plainText).join(' '),
      )
      .join(' '),
  );
}

/** Words a reader reads in a chapter: its lead, headings and bodies; and the minutes they take. */
export function readingOf(
  lead: readonly Block[],
  steps: readonly Step[],
): { words: number; minutes: number } {
  const total =
    blockWords(lead) +
    steps.reduce((sum, step) => sum + words(plainText(step.heading)) + blockWords(step.body), 0);
  return { words: total, minutes: Math.max(1, Math.round(total / WORDS_A_MINUTE)) };
}
