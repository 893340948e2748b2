import type { BlockDraft, InlineDraft } from './draft.ts';
import { factsIn, factsInBlocks } from './facts-in.ts';

function datesIn(drafts: readonly InlineDraft[]): string[] {
  return drafts.flatMap((draft) => {
    if ('children' in draft) return datesIn(draft.children);
    return draft.kind === 'date' ? [`date:${draft.iso}`] : [];
  });
}

/** Facts and dates that blocks name, in order. */
export function numbersInBlocks(blocks: readonly BlockDraft[]): string[] {
  const dates = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? datesIn(block.children) : block.items.flatMap(datesIn),
  );
  return [...factsInBlocks(blocks), ...dates];
}

/** Facts and dates that a text names: dates as `date:<iso>`. */
export function numbers(drafts: readonly InlineDraft[]): string[] {
  return [...factsIn(drafts), ...datesIn(drafts)];
}

/** Whether there is any text, as something two languages can differ in. */
export function presence(blocks: readonly BlockDraft[]): string[] {
  return blocks.length > 0 ? ['a text'] : [];
}

export { difference } from './text-numbers.ts';
