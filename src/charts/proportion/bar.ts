import type { ProportionBar } from './spec.ts';
import { blockOf, type Block } from '../scene/blocks.ts';
import { led } from '../scene/leaders.ts';
import { numberText, paragraph, widthOf } from '../scene/text.ts';
import type { StaticShape } from '../scene/types.ts';
import {
  groundOf,
  isLit,
  markOf,
  stretchesOf,
  type Context,
  type Drawn,
  type Frame,
  type Stretch,
} from './stretches.ts';

interface Labelled {
  readonly stretch: Stretch;
  /** How wide a label over it may be. */
  readonly room: number;
  readonly set: (room: number) => Block;
}

/** Over its own stretch; over a pale rest beside it a part's label may run on. What is not counted has no room of its own. */
function roomOver(stretches: readonly Stretch[], index: number): number {
  const [stretch, next] = [stretches[index], stretches[index + 1]];
  if (!stretch || stretch.kind === 'missing') return 0;
  return (stretch.part && next?.kind === 'known' ? next.to : stretch.to) - stretch.from;
}

/** Words in the pale rest itself, where they fit; else `null`. */
function within(stretch: Stretch, { top, thick }: Frame, size: number): StaticShape[] | null {
  const room = stretch.to - stretch.from - size;
  const lines = paragraph(stretch.label, room, {
    x: stretch.to - size * 0.6,
    y: 0,
    size: size * 0.94,
    tone: 'quiet',
    anchor: 'end',
  });
  const high = lines.length * size * 1.2;
  if (high > thick - 4 || lines.some((line) => widthOf(line.text, line.size) > room)) return null;
  const from = top + thick / 2 + size * 0.36 - (lines.length - 1) * size * 0.6;
  return lines.map((line, index) => ({ ...line, y: from + index * size * 1.2 }));
}

/** The bar's name; and its whole, over a bracket as long as the bar. */
function header(
  bar: ProportionBar,
  named: boolean,
  { left, right }: { left: number; right: number },
  y: number,
  size: number,
): { shapes: StaticShape[]; height: number } {
  const { total } = bar;
  const room = right - left;
  const base = y + size;
  const number = total ? widthOf(total.datum.text, size, true) + size * 0.4 : 0;
  const words = total
    ? paragraph(total.label, room * 0.55 - number, { x: 0, y: base, size: size * 0.94, tone: 'quiet' })
    : [];
  const from = right - number - Math.max(0, ...words.map((line) => widthOf(line.text, line.size)));
  const name = named ? paragraph(bar.label, from - left - size, { x: left, y: base, size, bold: true }) : [];
  const lines = Math.max(name.length, words.length);
  const height = lines === 0 ? 0 : size * (0.4 + 1.28 * lines);
  if (!total) return { shapes: name, height };
  const foot = y + height;
  return {
    shapes: [
      ...name,
      numberText(total.datum, { x: from, y: base, size, bold: true, tone: 'quiet' }),
      ...words.map((line) => ({ ...line, x: from + number })),
      {
        kind: 'path',
        d: `M${left + 0.5} ${foot + size * 0.4}V${foot}H${right - 0.5}V${foot + size * 0.4}`,
        tone: 'quiet',
        width: 1,
      },
    ],
    height: height + size * 0.7,
  };
}

/** The labels that a bar's stretches need, except those inside the pale rest. */
function labelsOf(
  stretches: readonly Stretch[],
  frame: Frame,
  { state, sizes, several }: Context,
  bar: ProportionBar,
): { inside: StaticShape[]; outside: Labelled[] } {
  const { size } = sizes;
  const inside: StaticShape[] = [];
  const outside = stretches.flatMap((stretch, index): Labelled[] => {
    const words = stretch.kind === 'known' && !stretch.datum ? within(stretch, frame, size) : null;
    if (words) {
      inside.push(...words);
      return [];
    }
    const { part, datum, label } = stretch;
    const lit = !part || isLit(state, bar, stretch.id);
    // A lone bar has room to say its numbers aloud.
    const look = { size, faded: !lit, large: several ? 1.12 : 1.5, ...(part && lit && { tone: part.tone }) };
    return [
      { stretch, room: roomOver(stretches, index), set: (room) => blockOf(datum, label, { ...look, room }) },
    ];
  });
  return { inside, outside };
}

/** A bar with its labels over and below it. */
export function barOf(bar: ProportionBar, context: Context, y: number): Drawn {
  const { sizes, thick, state, several } = context;
  const { size, rooms, width, pad } = sizes;
  const stub = bar.missing === null ? 0 : size * 2.4;
  const [left, right] = [pad, width - pad - (stub > 0 ? stub + 6 : 0)];
  const head = header(bar, several, { left, right }, y, size);
  const stretches = stretchesOf(bar, left, right, stub);
  const place = (top: number) => labelsOf(stretches, { left, right, top, thick }, context, bar);
  const blocks = place(0).outside.map((labelled) => ({
    ...labelled,
    block: labelled.set(Math.max(labelled.room, 1)),
  }));
  const over = blocks.filter(({ block, room }) => block.width <= room);
  const below = blocks.filter(({ block, room }) => block.width > room);
  const above = Math.max(0, ...over.map(({ block }) => block.height + size * 0.35));
  const frame: Frame = { left, right, top: y + head.height + above, thick };
  const leaders = led(
    below.map(({ stretch, set }) => ({ x: (stretch.from + stretch.to) / 2, set })),
    { left, right: width - pad, top: frame.top + thick, size, rooms },
  );
  const drawOver = ({ stretch, block }: (typeof over)[number]): StaticShape[] => {
    const end = !stretch.part && stretch.to === right;
    return block.draw(
      end ? stretch.to - block.width : stretch.from,
      frame.top - size * 0.35 - block.height,
      end ? 'end' : 'start',
    );
  };
  return {
    marks: stretches.flatMap((stretch) => markOf(bar, stretch, frame, isLit(state, bar, stretch.id))),
    shapes: [
      ...head.shapes,
      ...stretches.flatMap((stretch) => groundOf(stretch, frame)),
      ...place(frame.top).inside,
      ...over.flatMap(drawOver),
      ...leaders.shapes,
    ],
    height: head.height + above + thick + leaders.height,
  };
}
