import { escapeText } from '../../charts/render/paint/index.ts';
import { wrap } from '../../charts/scene/text.ts';
import type { Story } from '../../model/index.ts';
import type { Themes } from '../shared/theme.ts';

/** Units of a card: the PNG has two pixels a unit. */
export const SHEET = { width: 600, height: 315 } as const;

/** How a text is set: its class, as chart pictures have it, and its face. */
export interface TextStyle {
  readonly size: number;
  /** From base line to base line. */
  readonly line: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly face?: 'Literata' | 'Onest';
}

/** Lines of text whose first base line is at `y`; their markup, and the base line that would follow. */
export function textBlock(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): { readonly svg: string; readonly bottom: number } {
  const { size, line, fill, bold = false, face = 'Onest' } = style;
  const set = wrap(text, size, at.width, bold).map(
    (words, index) =>
      `<text x="${at.x}" y="${at.y + index * line}" font-family="${face}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${fill}">${escapeText(words)}</text>`,
  );
  return { svg: set.join(''), bottom: at.y + set.length * line };
}

const THREAD = 3.5;
const STITCH = 3;

/** The progress rail at the left edge: a thread a chapter, woven. The chapter's own is wider where one is named. */
export function progressRail(story: Story, themes: Themes, paper: string, chapter?: string): string {
  let x = 0;
  const threads = story.contents
    .filter(({ number }) => number !== null)
    .map(({ id }) => {
      const width = id === chapter ? 3 * THREAD : THREAD;
      const centre = x + width / 2;
      x += width + 1;
      const line = `x1="${centre}" x2="${centre}" y1="0" y2="${SHEET.height}" stroke-width="${width}"`;
      return `<line ${line} stroke="${themes(id).tone('thread')}"/><line ${line} stroke="${paper}" stroke-opacity="0.45" stroke-dasharray="0.8 ${STITCH}"/>`;
    });
  return threads.join('');
}

/** The outer element of a card. */
export function sheet(content: string, ground: string, language: string): string {
  const { width, height } = SHEET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${language}"><rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>`;
}
