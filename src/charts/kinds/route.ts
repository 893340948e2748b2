import type { RouteSpec, RouteState } from '../../model/charts/route.ts';
import { paragraph } from '../scene/text.ts';
import type { Label, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from './kind.ts';

const SIZES = {
  wide: { width: 640, size: 15, pitch: 88, left: 40, right: 132, stitch: 11, gap: 8 },
  narrow: { width: 360, size: 12.5, pitch: 58, left: 16, right: 54, stitch: 8, gap: 6 },
} as const;

type Point = readonly [number, number];

/** Points along the way, close enough together to be measured as straight lines. */
function way(stops: readonly Point[]): Point[] {
  const points: Point[] = stops.slice(0, 1);
  for (const [index, [x, y]] of stops.slice(1).entries()) {
    const [fromX, fromY] = stops[index] ?? [x, y];
    for (let step = 1; step <= 40; step++) {
      const t = step / 40;
      // Eases from one side to the other, and leaves each stop straight downwards.
      points.push([fromX + (x - fromX) * t * t * (3 - 2 * t), fromY + (y - fromY) * t]);
    }
  }
  return points;
}

/** A running stitch along the way: thread above the cloth, then below it. */
function stitches(points: readonly Point[], stitch: number, gap: number): string {
  let d = '';
  let [run, above] = [0, false];
  for (const [index, [x, y]] of points.slice(1).entries()) {
    const [px, py] = points[index] ?? [x, y];
    const [length, angle] = [Math.hypot(x - px, y - py), Math.atan2(y - py, x - px)];
    let at = 0;
    while (at < length) {
      const place = `${px + at * Math.cos(angle)} ${py + at * Math.sin(angle)}`;
      const left = (above ? stitch : gap) - run;
      if (above && run === 0) d += `M${place}`;
      if (left > length - at) {
        run += length - at;
        break;
      }
      at += left;
      run = 0;
      if (above) d += `L${px + at * Math.cos(angle)} ${py + at * Math.sin(angle)}`;
      above = !above;
    }
    if (above && run > 0) d += `L${x} ${y}`;
  }
  return d;
}

/** A button with its holes: a place where the thread holds. */
function button(x: number, y: number, size: number, lit: boolean): Label[] {
  const tone = lit ? 'thread' : 'quiet';
  const hole = size * 0.17;
  return [
    { kind: 'ring', x, y, radius: size * 0.58, tone },
    { kind: 'ring', x: x - hole, y, radius: size * 0.1, tone, filled: true },
    { kind: 'ring', x: x + hole, y, radius: size * 0.1, tone, filled: true },
  ];
}

/** The needle that the thread leaves the last stop with. */
function needle(x: number, y: number, size: number): Label {
  const [eyeX, eyeY] = [x + size * 0.9, y + size * 0.7];
  const [long, wide] = [size * 3, size * 0.22];
  const d =
    `M${x} ${y}Q${x + size * 0.2} ${eyeY} ${eyeX} ${eyeY}` +
    `M${eyeX} ${eyeY}m${-wide} ${-wide}q${size * 0.5} ${-wide} ${long} ${size * 1.2}q${-long * 0.86} ${-size * 0.5} ${-long} ${-size * 1.2}z`;
  return { kind: 'path', d, tone: 'thread', width: 1.5 };
}

/** Stops from top to bottom on a winding thread. Nothing is to scale: it is the order that is told. */
function routeScene(spec: RouteSpec, state: RouteState, layout: LayoutName): Scene {
  const { width, size, pitch, left, right, stitch, gap } = SIZES[layout];
  const shown = spec.stops.filter((stop) => state.show.includes(stop.id));
  const places = shown.map((_, index): Point => [index % 2 === 0 ? left : right, size * 2 + index * pitch]);
  const [lastX, lastY] = places.at(-1) ?? [left, size];
  const column = right + size * 1.5;
  const stops = shown.flatMap((stop, index): Label[] => {
    const [x, y] = places[index] ?? [left, size];
    const lit = state.highlight.includes(stop.id);
    const names = paragraph(stop.label, width - column, { x: column, y: y + size * 0.36, size: size * 1.04, bold: true, faded: !lit });
    const below = y + size * 0.36 + names.length * size * 1.33;
    return [
      { kind: 'rule', from: [x + size * 0.75, y], to: [column - size * 0.4, y], tone: 'quiet', dashed: true },
      ...button(x, y, size, lit),
      ...names,
      ...paragraph(stop.detail, width - column, { x: column, y: below, size: size * 0.94, tone: 'quiet', faded: !lit }),
    ];
  });
  const thread: Label = { kind: 'path', d: stitches(way([[left, 0], ...places]), stitch, gap), tone: 'thread', width: layout === 'wide' ? 3.5 : 2.5 };
  return { width, height: Math.round(lastY + size * 3.6), marks: [], labels: [thread, needle(lastX, lastY + size * 0.6, size), ...stops] };
}

export const route: ChartDrawing<RouteSpec> = {
  live: false,
  tall: true,
  scene: ofState(routeScene),
  rows: (spec) => spec.stops.map((stop) => ({ label: `${stop.label}: ${stop.detail}`, datum: null })),
};
