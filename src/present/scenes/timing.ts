import { plainText, type Block, type Inline } from '../../model/index.ts';

/** Speaking rate in words per minute. */
const PACE = 125;
/** Extra seconds for each kind of scene: looking, guessing, discussing. */
export const PAUSES = { title: 8, step: 20, guess: 75, discuss: 120 } as const;

const inlines = (block: Block): readonly Inline[] =>
  block.kind === 'paragraph' ? block.children : block.items.flat();

/** The words of blocks, for counting. */
export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + plainText(inlines(block)).split(/\s+/u).filter(Boolean).length,
    0,
  );
}

/** Duration of a scene in seconds: speaking time plus the pause of its kind. */
export function secondsOf(kind: keyof typeof PAUSES, words: number): number {
  return Math.round(PAUSES[kind] + (words / PACE) * 60);
}
