import type { Datum, Tone } from '../../model/index.ts';
import { numberText, widthOf, wrap } from './text.ts';
import type { StaticShape } from './types.ts';

/** A number over its words, set as one block. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** Its labels with the block's upper left corner there; `end` keeps the right edges together. */
  draw(left: number, top: number, anchor?: 'start' | 'end'): StaticShape[];
}
export interface BlockLook {
  readonly size: number;
  /** Words are wrapped to it; a word or a number longer than it is not broken. */
  readonly room: number;
  readonly tone?: Tone;
  readonly faded?: boolean;
  /** How much larger than its words the number is. */
  readonly large?: number;
}

const LINE = 1.22;

/** Sets a number, where there is one, over its words. */
export function blockOf(
  datum: Datum | null,
  words: string,
  { size, room, tone, faded = false, large: factor = 1.12 }: BlockLook,
): Block {
  const [large, small] = [size * factor, size * 0.94];
  const lines = words === '' ? [] : wrap(words, small, room);
  const number = datum ? widthOf(datum.text, large, true) : 0;
  const first = datum ? large * 0.8 : small * 0.8;
  const width = Math.max(number, ...lines.map((line) => widthOf(line, small)));
  return {
    width,
    height: first + (datum ? lines.length : lines.length - 1) * small * LINE + small * 0.3,
    draw(left, top, anchor = 'start') {
      const x = anchor === 'end' ? left + width : left;
      const at = { x, anchor, faded };
      const value: StaticShape[] = datum
        ? [numberText(datum, { ...at, y: top + first, size: large, bold: true, ...(tone && { tone }) })]
        : [];
      const from = datum ? 1 : 0;
      return [
        ...value,
        ...lines.map((text, index): StaticShape => ({
          kind: 'text',
          ...at,
          y: top + first + (index + from) * small * LINE,
          text,
          size: small,
          tone: 'quiet',
        })),
      ];
    },
  };
}

interface Anchored {
  /** Where it points at. */
  readonly at: number;
  readonly width: number;
}

/** Left edges on one line: each item as near to its anchor as the others let it, in order; `null` where they do not fit. */
export function inRow(items: readonly Anchored[], left: number, right: number, gap: number): number[] | null {
  const needed = items.reduce((sum, { width }) => sum + width + gap, -gap);
  if (needed > right - left) return null;
  const edges: number[] = [];
  let free = left;
  for (const { at, width } of items) {
    const edge = Math.max(free, at - width / 2);
    edges.push(edge);
    free = edge + width + gap;
  }
  let limit = right;
  for (let index = items.length - 1; index >= 0; index--) {
    const width = items[index]?.width ?? 0;
    const edge = Math.min(edges[index] ?? left, limit - width);
    edges[index] = edge;
    limit = edge - gap;
  }
  return edges;
}
