import { EMBED_WIDTHS, type EmbedHeightTable } from '../../model/index.ts';
import type { SourceText } from '../1-read/text.ts';
import type { Report } from '../errors/report.ts';

/** Heights of the story's embeds, from its folder: written by `npm run embed:heights`, never by hand. */
export const HEIGHTS_FILE = 'measured/embed-heights.json';

function isTable(value: unknown): value is { readonly heights: EmbedHeightTable } {
  if (typeof value !== 'object' || value === null || !('heights' in value)) return false;
  const { heights } = value;
  return (
    typeof heights === 'object' &&
    heights !== null &&
    Object.values(heights).every(
      (row: unknown) =>
        Array.isArray(row) &&
        row.length === EMBED_WIDTHS.length &&
        row.every((height) => typeof height === 'number'),
    )
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A story that was never measured has the usual heights. */
export function parseHeights(source: SourceText | null, report: Report): EmbedHeightTable {
  if (!source) return {};
  const value = parsed(source.text);
  if (isTable(value)) return value.heights;
  const place = { file: source.file, line: 1, column: 1 };
  report.add('wrong-type', place, source.file, 'the heights that npm run embed:heights writes');
  return {};
}
