import type { BarMark, DataMark, LineMark, PointsMark } from '../../scene/types.ts';
import { patternId } from '../textures.ts';
import { element, rounded, type Attributes } from './element.ts';
import { LOOK } from './look.ts';
import type { Theme } from './theme.ts';

const isHollow = ({ provenance }: DataMark): boolean => provenance === 'derived' || provenance === 'planned';
const opacity = ({ faded }: DataMark): Attributes => ({ opacity: faded && LOOK.faded });

/** Derived and planned values are drawn hollow: paper within an outline. */
function hollow(mark: DataMark, theme: Theme): Attributes {
  return {
    fill: theme.paper,
    stroke: theme.tone(mark.tone),
    'stroke-width': LOOK.outline,
    'stroke-dasharray': mark.provenance === 'planned' && LOOK.plannedBar,
  };
}

function bar(mark: BarMark, theme: Theme): string {
  const inset = isHollow(mark) ? LOOK.outline / 2 : 0;
  const box = {
    x: rounded(mark.x + inset),
    y: rounded(mark.y + inset),
    width: rounded(Math.max(mark.width - 2 * inset, 0.5)),
    height: rounded(Math.max(mark.height - 2 * inset, 0.5)),
  };
  if (isHollow(mark)) return element('rect', { ...box, ...hollow(mark, theme), ...opacity(mark) });
  const fill =
    mark.texture === 'solid' ? theme.tone(mark.tone) : `url(#${patternId(mark.texture, mark.tone)})`;
  return element('rect', { ...box, fill, ...opacity(mark) });
}

type Point = readonly [number, number];

/** A row of dots as one stroke: each dot is a line of no length with a round cap. */
const dots = (row: readonly Point[]): string =>
  row.map(([x, y]) => `M${rounded(x)} ${rounded(y)}h0`).join('');

function squares(row: readonly Point[], radius: number): string {
  const side = rounded(radius * 2);
  return row
    .map(([x, y]) => `M${rounded(x - radius)} ${rounded(y - radius)}h${side}v${side}h-${side}z`)
    .join('');
}

function points(mark: PointsMark, theme: Theme): string {
  const colour = theme.tone(mark.tone);
  if (mark.shape === 'square')
    return mark.rows
      .map((row) => element('path', { d: squares(row, mark.radius), fill: colour, ...opacity(mark) }))
      .join('');
  if (isHollow(mark))
    return mark.rows
      .flat()
      .map(([x, y]) =>
        element('circle', {
          cx: rounded(x),
          cy: rounded(y),
          r: rounded(mark.radius),
          ...hollow(mark, theme),
          ...opacity(mark),
        }),
      )
      .join('');
  return mark.rows
    .map((row) =>
      element('path', {
        d: dots(row),
        fill: 'none',
        stroke: colour,
        'stroke-width': rounded(mark.radius * 2),
        'stroke-linecap': 'round',
        ...opacity(mark),
      }),
    )
    .join('');
}

function line(mark: LineMark, theme: Theme): string {
  return element('path', {
    d: mark.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join(''),
    fill: 'none',
    stroke: theme.tone(mark.tone),
    'stroke-width': LOOK.line,
    'stroke-linecap': 'round',
    'stroke-dasharray': mark.provenance === 'planned' && LOOK.plannedLine,
    ...opacity(mark),
  });
}

function paintMark(mark: DataMark, theme: Theme): string {
  switch (mark.kind) {
    case 'bar':
      return bar(mark, theme);
    case 'points':
      return points(mark, theme);
    case 'line':
      return line(mark, theme);
  }
}

/** Marks in drawing order. Plain bars come first, as on pages, where many of one look are one path. */
export function paintMarks(marks: readonly DataMark[], theme: Theme): string {
  const isPlain = (mark: DataMark) =>
    mark.kind === 'bar' && !mark.over && mark.texture === 'solid' && !isHollow(mark);
  return [...marks.filter(isPlain), ...marks.filter((mark) => !isPlain(mark))]
    .map((mark) => paintMark(mark, theme))
    .join('');
}
