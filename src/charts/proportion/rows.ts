import type { ProportionBar } from './spec.ts';
import { numberText, paragraph, widthOf } from '../scene/text.ts';
import type { TextShape } from '../scene/types.ts';
import { groundOf, isLit, markOf, stretchesOf, type Context, type Drawn, type Frame } from './stretches.ts';

/** Bars with one part and a known rest each: drawn in rows, to be compared at a glance. */
export function inRows(bars: readonly ProportionBar[]): boolean {
  return (
    bars.length > 2 &&
    bars.every(
      ({ parts, rest, total, missing }) =>
        parts.length === 1 && rest?.known && !rest.datum && !total && missing === null,
    )
  );
}

/** A row: its name at the left, its number in the pale rest beside the slice. Words alike in all rows are said once. */
export function rowOf(
  bar: ProportionBar,
  { sizes, thick, state, column }: Context,
  y: number,
  spoken: boolean,
): Drawn {
  const { size, width, pad } = sizes;
  const frame: Frame = { left: pad + column, right: width - pad, top: y, thick };
  const stretches = stretchesOf(bar, frame.left, frame.right, 0);
  const [slice, rest] = stretches;
  if (!slice?.part || !rest) return { marks: [], shapes: [], height: thick };
  const { datum, label, tone } = slice.part;
  const lit = isLit(state, bar, slice.id);
  const look = { y: y + thick / 2 + size * 0.36, size: size * 0.94, tone: 'quiet' as const };
  const x = slice.to + size * 0.5;
  const after = x + widthOf(datum.text, size * 1.1, true) + size * 0.4;
  const said: TextShape[] = [
    { kind: 'text', ...look, x: after, text: label },
    { kind: 'text', ...look, x: rest.to - size * 0.6, text: rest.label, anchor: 'end' },
  ];
  const needed = said.reduce((sum, line) => sum + widthOf(line.text, line.size) + size, after);
  const name = paragraph(bar.label, column, {
    ...look,
    size,
    tone: lit ? 'ink' : 'quiet',
    x: frame.left - size * 0.7,
    anchor: 'end',
  });
  return {
    marks: markOf(bar, slice, frame, lit),
    shapes: [
      ...groundOf(rest, frame),
      ...name.slice(0, 1),
      numberText(datum, { ...look, x, size: size * 1.1, bold: true, tone: lit ? tone : 'ink' }),
      ...(spoken ? said.slice(0, needed <= rest.to ? 2 : 1) : []),
    ],
    height: thick,
  };
}
