import table from './embed-heights.json' with { type: 'json' };
import { USUAL_HEIGHTS, type EmbedHeights } from './embed-heights.ts';
import { embedPage, type EmbedTarget } from './embed.ts';
import type { Language } from './story.ts';

const rows: Readonly<Record<string, EmbedHeights>> = table.heights;

/**
 * How high an embed is, or one step of a chapter by itself, as `npm run embed:heights` measured it; the usual where
 * it has not. For the build alone: pages carry the rows they need.
 */
export function measuredHeights(target: EmbedTarget, language: Language, step?: string): EmbedHeights {
  const path = `${language === 'en' ? '' : `${language}/`}${embedPage(target)}${step ? `#${step}` : ''}`;
  return rows[path] ?? USUAL_HEIGHTS['chapter' in target ? 'chapter' : 'chart'];
}
