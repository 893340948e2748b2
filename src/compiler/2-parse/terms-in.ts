import type { At } from '../1-read/map.ts';
import type { BlockDraft, InlineDraft } from './draft.ts';

function termsIn(drafts: readonly InlineDraft[]): At<string>[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === 'term') return [draft.term];
    return 'children' in draft ? termsIn(draft.children) : [];
  });
}

/** Words of the trade that blocks are marked with, in order. */
export function termsInBlocks(blocks: readonly BlockDraft[]): At<string>[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? termsIn(block.children) : block.items.flatMap(termsIn),
  );
}
