import type { BarMark, DataMark, LineMark, PointsMark } from '../../scene/types.ts';
import { patternId } from '../textures.ts';
import { n } from './numbers.ts';

/** Width of the outline of hollow and planned marks. */
export const OUTLINE = 1.75;
/** Dashes of planned marks, as the style sheet's `.m-planned`. */
export const DASH: readonly number[] = [4, 3];

function classes(mark: DataMark, ...more: string[]): string {
  return [`c-${mark.tone}`, `m-${mark.provenance}`, mark.faded ? 'dim' : '', ...more]
    .filter(Boolean)
    .join(' ');
}

function bar(mark: BarMark): string {
  const hollow = mark.provenance === 'derived' || mark.provenance === 'planned';
  const inset = hollow ? OUTLINE / 2 : 0;
  const box = `x="${n(mark.x + inset)}" y="${n(mark.y + inset)}" width="${n(Math.max(mark.width - 2 * inset, 0.5))}" height="${n(Math.max(mark.height - 2 * inset, 0.5))}"`;
  if (mark.texture === 'solid' || hollow) return `<rect class="${classes(mark, 'bar')}" ${box}/>`;
  return `<rect class="${classes(mark)}" fill="url(#${patternId(mark.texture, mark.tone)})" ${box}/>`;
}

/** Columns of one look in one path: a long series costs a few bytes a year. */
function columnsPath(marks: readonly BarMark[]): string {
  const [first] = marks;
  if (!first) return '';
  const d = marks
    .map((mark) => `M${n(mark.x)} ${n(mark.y)}h${n(mark.width)}v${n(mark.height)}h-${n(mark.width)}z`)
    .join('');
  return `<path class="${classes(first, 'bar')}" d="${d}"/>`;
}

/** Marks in drawing order, runs of plain columns of one look joined. */
export function marksSvg(marks: readonly DataMark[]): string {
  const looks = new Map<string, BarMark[]>();
  const rest: string[] = [];
  for (const mark of marks) {
    const plain =
      mark.kind === 'bar' &&
      !mark.over &&
      mark.texture === 'solid' &&
      (mark.provenance === 'reported' || mark.provenance === 'context');
    if (!plain) rest.push(markSvg(mark));
    else looks.set(classes(mark), [...(looks.get(classes(mark)) ?? []), mark]);
  }
  return [...looks.values()].map(columnsPath).join('') + rest.join('');
}

/** A row of points as one path: a circle is a stroke of no length with a round cap, a square has a square one. */
function points(mark: PointsMark): string {
  const hollow = mark.provenance === 'derived' || mark.provenance === 'planned';
  if (hollow && mark.shape === 'circle')
    return mark.rows
      .flat()
      .map(
        ([x, y]) =>
          `<circle class="${classes(mark, 'bar')}" cx="${n(x)}" cy="${n(y)}" r="${n(mark.radius)}"/>`,
      )
      .join('');
  const cap = mark.shape === 'circle' ? 'round' : 'square';
  return mark.rows
    .map((row) => {
      let [px, py] = [0, 0];
      const d = row
        .map(([x, y], index) => {
          const [rx, ry] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
          const move = index === 0 ? `M${n(rx)} ${n(ry)}` : `m${n(rx - px)} ${n(ry - py)}`;
          [px, py] = [rx, ry];
          return mark.shape === 'circle' ? `${move}h0` : `${move}${squareAt(mark.radius)}`;
        })
        .join('');
      return mark.shape === 'circle'
        ? `<path class="${classes(mark, 'stroke', cap)}" stroke-width="${n(mark.radius * 2)}" d="${d}"/>`
        : `<path class="${classes(mark, 'fill')}" d="${d}"/>`;
    })
    .join('');
}

/** A square round the current point, leaving the pen at it. */
function squareAt(radius: number): string {
  const [half, side] = [n(radius), n(radius * 2)];
  return `m-${half} -${half}h${side}v${side}h-${side}zm${half} ${half}`;
}

function line(mark: LineMark): string {
  const d = mark.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
  return `<path class="${classes(mark, 'stroke', 'line')}" d="${d}"/>`;
}

/** A mark as SVG. */
function markSvg(mark: DataMark): string {
  if (mark.kind === 'bar') return bar(mark);
  return mark.kind === 'points' ? points(mark) : line(mark);
}
