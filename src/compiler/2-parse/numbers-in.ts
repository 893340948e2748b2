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

/** In words, what one list of numbers lacks of another or has too many of. */
export function difference(here: readonly string[], there: readonly string[]): string {
  const lacking = there.filter((each) => !here.includes(each));
  const extra = here.filter((each) => !there.includes(each));
  const says = [
    ...(lacking.length > 0 ? [`${lacking.join(', ')}, which is missing`] : []),
    ...(extra.length > 0 ? [`no ${extra.join(', ')}`] : []),
  ];
  return says.join(' and ') || `${there.join(', ')} in that order and number`;
}
