import { USUAL_HEIGHTS, type EmbedHeights } from './embed-heights.ts';
import { embedPage, type EmbedTarget } from './embed.ts';

/** Heights by path of the embed's page below the story's root, with `#<step>` for one step by itself. */
export type EmbedHeightTable = Readonly<Record<string, EmbedHeights>>;

/**
 * How high an embed is, or one step of a chapter by itself, as `npm run embed:heights` measured it; the usual height
 * where it has not.
 */
export function measuredHeights(
  { measured, base }: { readonly measured: EmbedHeightTable; readonly base: string },
  target: EmbedTarget,
  step?: string,
): EmbedHeights {
  const path = `${base}${embedPage(target)}${step ? `#${step}` : ''}`;
  return measured[path] ?? USUAL_HEIGHTS['chapter' in target ? 'chapter' : 'chart'];
}
