import type { RouteSpec, RouteState } from './spec.ts';
import { paragraph } from '../scene/text.ts';
import type { StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

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

/** The point on a way that lies so far from its start, and the legs passed before it. */
function placeAt(points: readonly Point[], far: number): { readonly point: Point; readonly passed: number } {
  let left = far;
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (left <= length) {
      const share = length === 0 ? 0 : left / length;
      return {
        point: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
        passed: index,
      };
    }
    left -= length;
  }
  return { point: points.at(-1) ?? [0, 0], passed: points.length - 1 };
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** A running stitch along the way: thread above the cloth, then below it. */
function stitches(points: readonly Point[], stitch: number, gap: number): string {
  const whole = lengthOf(points);
  let d = '';
  for (let from = gap; from < whole; from += stitch + gap) {
    const [start, end] = [placeAt(points, from), placeAt(points, Math.min(from + stitch, whole))];
    const between = points.slice(start.passed + 1, end.passed + 1);
    d += [start.point, ...between, end.point]
      .map(([x, y], index) => `${index ? 'L' : 'M'}${x} ${y}`)
      .join('');
  }
  return d;
}

/** A button with its holes: a place where the thread holds. */
function button(x: number, y: number, size: number, lit: boolean): StaticShape[] {
  const tone = lit ? 'thread' : 'quiet';
  const hole = size * 0.17;
  return [
    { kind: 'ring', x, y, radius: size * 0.58, tone },
    { kind: 'ring', x: x - hole, y, radius: size * 0.1, tone, filled: true },
    { kind: 'ring', x: x + hole, y, radius: size * 0.1, tone, filled: true },
  ];
}

/** The needle that the thread leaves the last stop with. */
function needle(x: number, y: number, size: number): StaticShape {
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
  const stops = shown.flatMap((stop, index): StaticShape[] => {
    const [x, y] = places[index] ?? [left, size];
    const lit = state.highlight.includes(stop.id);
    const names = paragraph(stop.label, width - column, {
      x: column,
      y: y + size * 0.36,
      size: size * 1.04,
      bold: true,
      faded: !lit,
    });
    const below = y + size * 0.36 + names.length * size * 1.33;
    return [
      { kind: 'rule', from: [x + size * 0.75, y], to: [column - size * 0.4, y], tone: 'quiet', dashed: true },
      ...button(x, y, size, lit),
      ...names,
      ...paragraph(stop.detail, width - column, {
        x: column,
        y: below,
        size: size * 0.94,
        tone: 'quiet',
        faded: !lit,
      }),
    ];
  });
  const thread: StaticShape = {
    kind: 'path',
    d: stitches(way([[left, 0], ...places]), stitch, gap),
    tone: 'thread',
    width: layout === 'wide' ? 3.5 : 2.5,
  };
  return {
    width,
    height: Math.round(lastY + size * 3.6),
    marks: [],
    shapes: [thread, needle(lastX, lastY + size * 0.6, size), ...stops],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<RouteSpec> = {
  live: false,
  tall: true,
  scene: ofState(routeScene),
};
