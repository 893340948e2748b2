import type { ChartDataset } from 'chart.js';
import type {} from './bar.ts';
import type { FieldDataset } from './field.ts';
import type { BarMark, DataMark, LineMark, PointsMark, Scene } from '../../scene/types.ts';
import { DASH, OUTLINE } from '../svg/marks.ts';
import { FADED, type Paints } from './paints.ts';

declare module 'chart.js' {
  interface BarOptions {
    /** Pixels a unit where the outline is dashed, else 0. */
    dash: number;
  }
}

/** Width of a line, as the poster's `.line`. */
const LINE = 3;

/** Dashes of a planned line, as the poster's. */
const DASHES = [7, 7];

const hollow = (mark: DataMark) => mark.provenance === 'derived' || mark.provenance === 'planned';

/** From a bar's edges to Chart.js's floating bars: a place across, and a stretch along. */
function floating({ x, y, width, height, lying }: BarMark): { x: number | number[]; y: number | number[] } {
  return lying ? { x: [x, x + width], y: y + height / 2 } : { x: x + width / 2, y: [y, y + height] };
}

/** What the bars of a group have in common. */
function shared(
  [first]: readonly BarMark[],
  scale: number,
): Pick<ChartDataset<'bar'>, 'indexAxis' | 'barThickness' | 'order'> {
  if (!first) return {};
  const order = first.over ? 2 : 3;
  return first.lying
    ? { indexAxis: 'y', barThickness: first.height * scale, order }
    : { indexAxis: 'x', barThickness: first.width * scale, order };
}

/** Bars of one panel are one dataset: they share their thickness, and their colours may differ. */
function bars(group: string, marks: readonly BarMark[], paints: Paints, scale: number): ChartDataset<'bar'> {
  return {
    type: 'bar',
    label: group,
    data: marks.map(floating) as unknown as ChartDataset<'bar'>['data'],
    ...shared(marks, scale),
    grouped: false,
    backgroundColor: marks.map((mark) =>
      hollow(mark) ? paints.paper : paints.fill(mark.tone, mark.texture, mark.faded),
    ),
    borderColor: marks.map((mark) => paints.colour(mark.tone, mark.faded)),
    borderWidth: marks.map((mark) => (hollow(mark) ? OUTLINE * scale : 0)),
    dash: marks.map((mark) => (mark.provenance === 'planned' ? scale : 0)),
    borderSkipped: false,
    // Chart.js would draw bars a little larger to hide seams: the poster has none to hide.
    inflateAmount: 0,
  };
}

/** A field of points: one element, however many dots it has. */
function points(mark: PointsMark, paints: Paints, scale: number): FieldDataset {
  const outlined = hollow(mark);
  return {
    type: 'field',
    label: mark.key,
    data: [0],
    order: 1,
    look: {
      shape: mark.shape,
      cells: mark.rows.flat(),
      radius: mark.radius * scale,
      fill: outlined ? paints.paper : paints.colour(mark.tone),
      stroke: paints.colour(mark.tone),
      outline: outlined ? OUTLINE * scale : 0,
      dash: mark.provenance === 'planned' ? DASH.map((length) => length * scale) : [],
      strength: mark.faded ? FADED : 1,
    },
  };
}

function line(mark: LineMark, paints: Paints, scale: number): ChartDataset<'line'> {
  return {
    type: 'line',
    label: mark.key,
    data: mark.points.map(([x, y]) => ({ x, y })),
    borderColor: paints.colour(mark.tone, mark.faded),
    borderWidth: LINE * scale,
    borderDash: mark.provenance === 'planned' ? DASHES.map((part) => part * scale) : [],
    borderCapStyle: 'round',
    pointRadius: 0,
    tension: 0,
    order: 2,
  };
}

export type LiveDataset = ChartDataset<'bar'> | ChartDataset<'line'> | FieldDataset;

/** A scene's marks as Chart.js datasets in units of the view box, keyed by label. */
export function datasetsOf(scene: Scene, paints: Paints, scale: number): LiveDataset[] {
  const groups = new Map<string, BarMark[]>();
  const sets: LiveDataset[] = [];
  for (const mark of scene.marks) {
    if (mark.kind === 'points') sets.push(points(mark, paints, scale));
    else if (mark.kind === 'line') sets.push(line(mark, paints, scale));
    else {
      const group = mark.key.split('/')[0] ?? mark.key;
      groups.set(group, [...(groups.get(group) ?? []), mark]);
    }
  }
  for (const [group, marks] of groups) sets.push(bars(group, marks, paints, scale));
  return sets;
}
