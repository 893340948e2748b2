import type { ChainVoice } from './spec.ts';
import { widthOf, wrap } from '../scene/text.ts';
import type { StaticShape } from '../scene/types.ts';

/** Lines of a speech mark: who speaks, then the words. */
export interface Lines {
  readonly texts: readonly { readonly text: string; readonly bold: boolean }[];
  /** Of the whole mark, with the room round the words. */
  readonly width: number;
  readonly height: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LINE = 1.28;
const ROUND = 7;
/** Room for a reader's own typeface, which may run wider than ours. */
const WIDER = 1.05;

/** Breaks a voice into lines for a mark at most `room` wide. */
export function linesOf(voice: ChainVoice, size: number, room: number): Lines {
  const inner = (room - size * 1.3) / WIDER;
  const texts = [
    ...wrap(voice.who, size, inner, true).map((text) => ({ text, bold: true })),
    ...wrap(voice.words, size, inner).map((text) => ({ text, bold: false })),
  ];
  const width = Math.max(...texts.map(({ text, bold }) => widthOf(text, size, bold))) * WIDER + size * 1.3;
  return { texts, width, height: texts.length * size * LINE + size * 0.75 };
}

/** The outline of a mark; its tail leaves the side that faces `tip`. */
function outline({ left, top, width, height }: Box, [tipX, tipY]: readonly [number, number]): string {
  const [right, bottom, r] = [left + width, top + height, ROUND];
  const near = (value: number, from: number, to: number) =>
    Math.max(from + r + 7, Math.min(value, to - r - 7));
  const [x, y] = [near(tipX, left, right), near(tipY, top, bottom)];
  const above = tipY < top ? `L${x - 6} ${top}L${tipX} ${tipY}L${x + 6} ${top}` : '';
  const below = tipY > bottom ? `L${x + 6} ${bottom}L${tipX} ${tipY}L${x - 6} ${bottom}` : '';
  const beside = tipX < left && !above && !below ? `L${left} ${y + 5}L${tipX} ${tipY}L${left} ${y - 5}` : '';
  return (
    `M${left + r} ${top}${above}L${right - r} ${top}q${r} 0 ${r} ${r}L${right} ${bottom - r}q0 ${r} ${-r} ${r}` +
    `${below}L${left + r} ${bottom}q${-r} 0 ${-r} ${-r}${beside}L${left} ${top + r}q0 ${-r} ${r} ${-r}z`
  );
}

/** A speech mark with its words. Nobody's is an empty, dashed one, and says so. */
export function bubble(
  voice: ChainVoice,
  lines: Lines,
  box: Box,
  tip: readonly [number, number],
  size: number,
  faded: boolean,
): StaticShape[] {
  const first = box.top + size * 1.25;
  return [
    voice.silent
      ? { kind: 'area', d: outline(box, tip), tone: 'quiet', opacity: 0, edge: 1.25, dashed: true }
      : { kind: 'area', d: outline(box, tip), tone: faded ? 'quiet' : 'thread', opacity: 0.1, edge: 1.75 },
    ...lines.texts.map(({ text, bold }, index): StaticShape => ({
      kind: 'text',
      text,
      bold: bold && !voice.silent,
      size,
      faded,
      x: box.left + size * 0.65,
      y: first + index * size * LINE,
      ...(voice.silent && { tone: 'quiet' as const }),
    })),
  ];
}
