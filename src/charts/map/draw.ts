import { DOT_ROW, type MapCountry, type MapGroup, type MapSpec, type MapState } from './spec.ts';
import { extent, paragraph, wrap } from '../scene/text.ts';
import type { StaticShape, LayoutName, PointsMark, Scene, TextShape } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, size: 15, name: 14.5 },
  narrow: { width: 360, size: 14, name: 13.5 },
} as const;

type Point = readonly [number, number];

/** Middles of a country's dots, row by row, in the units of the view box. */
function pointsOf({ dots }: MapCountry, pitch: number): Point[] {
  return dots.flatMap(([row, column, count]) =>
    Array.from({ length: count }, (_, index): Point => [
      (column + index + 0.5 + (row % 2) / 2) * pitch,
      (row + 0.5) * DOT_ROW * pitch,
    ]),
  );
}

/** The name of a country over its dots or beside them. */
function nameOf(
  country: MapCountry,
  points: readonly Point[],
  pitch: number,
  size: number,
  width: number,
): TextShape {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [midX, midY] = [
    xs.reduce((sum, x) => sum + x, 0) / xs.length,
    ys.reduce((sum, y) => sum + y, 0) / ys.length,
  ];
  const base = midY + size * 0.35;
  const shared = { kind: 'text', text: country.label, size, bold: true } as const;
  const placed = ((): TextShape => {
    switch (country.side) {
      case 'over':
        return { ...shared, x: midX, y: base, anchor: 'middle' };
      case 'left':
        return { ...shared, x: left - pitch, y: base, anchor: 'end' };
      case 'right':
        return { ...shared, x: right + pitch, y: base };
      case 'above':
        return { ...shared, x: midX, y: top - pitch, anchor: 'middle' };
      case 'below':
        return { ...shared, x: midX, y: bottom + pitch * 0.6 + size, anchor: 'middle' };
    }
  })();
  const [along, down] = country.shift;
  const moved = { ...placed, x: placed.x + along * pitch, y: placed.y + down * pitch };
  const [from, to] = extent(moved);
  return { ...moved, x: moved.x + Math.max(0, 2 - from) - Math.max(0, to - width + 2) };
}

/** From a name that was moved away to the nearest of its dots. */
function leaderOf(country: MapCountry, points: readonly Point[], name: TextShape): StaticShape[] {
  if (country.shift.every((by) => by === 0)) return [];
  const [from, to] = extent(name);
  const [x, y] = [(from + to) / 2, name.y - name.size * 0.35];
  const [near] = [...points].sort((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y));
  if (!near) return [];
  const beside = near[0] < from ? from - 3 : near[0] > to ? to + 3 : near[0];
  const above =
    near[1] < name.y - name.size ? name.y - name.size : near[1] > name.y ? name.y + name.size * 0.35 : y;
  return [{ kind: 'rule', from: [beside, beside === near[0] ? above : y], to: near, tone: 'ink' }];
}

/** Whether a dot would touch a name. */
function under([x, y]: Point, name: TextShape, radius: number): boolean {
  const [from, to] = extent(name);
  const gap = radius + 2;
  return (
    x > from - gap &&
    x < to + gap &&
    y > name.y - name.size * 0.8 - gap &&
    y < name.y + name.size * 0.25 + gap
  );
}

function marksOf(
  country: MapCountry,
  group: MapGroup,
  points: readonly Point[],
  names: readonly TextShape[],
  pitch: number,
  faded: boolean,
): PointsMark {
  const square = group.shape === 'square';
  const radius = pitch * (country.fine ? 0.24 : square ? 0.32 : 0.37);
  // What a name covers is simply not drawn. All in one row, so that a country is one path.
  const free = points.filter((point) => !names.some((name) => under(point, name, radius)));
  return {
    kind: 'points',
    key: country.id,
    shape: group.shape,
    tone: group.tone,
    provenance: 'reported',
    faded,
    radius,
    rows: [free],
  };
}

/** What the dots stand for, and below it what the map does not say. */
function footer(
  spec: MapSpec,
  state: MapState,
  top: number,
  size: number,
  width: number,
  pitch: number,
): { shapes: StaticShape[]; height: number } {
  const shapes: StaticShape[] = [];
  let y = top + size;
  for (const { label, tone, shape } of spec.groups.filter(({ id }) => state.show.includes(id))) {
    const side = pitch * 0.7;
    shapes.push(
      shape === 'circle'
        ? { kind: 'ring', x: side, y: y - size * 0.35, radius: side * 0.62, tone, filled: true }
        : {
            kind: 'area',
            d: `M${side * 0.45} ${y - size * 0.35 - side * 0.55}h${side * 1.1}v${side * 1.1}h-${side * 1.1}z`,
            tone,
          },
      { kind: 'text', x: side * 2.4, y, text: label, size },
    );
    y += size * 1.5;
  }
  const small = size * 0.94;
  shapes.push(...paragraph(spec.note, width - 4, { x: 2, y: y + size * 0.3, size: small, tone: 'quiet' }));
  return { shapes, height: y + size * 0.3 + wrap(spec.note, small, width - 4).length * small * 1.28 - top };
}

/** Countries as dots of land on one grid: who belongs, and who lives next door. There is no line, so there is no border. */
function mapScene(spec: MapSpec, state: MapState, layout: LayoutName): Scene {
  const { width, size, name: nameSize } = SIZES[layout];
  const pitch = width / spec.columns;
  const groups = new Map(spec.groups.map((group) => [group.id, group]));
  const shown = spec.countries
    .filter(({ group }) => state.show.includes(group))
    .map((country) => ({ country, points: pointsOf(country, pitch) }));
  const names = shown.map(({ country, points }) => nameOf(country, points, pitch, nameSize, width));
  // Only a name over its country makes room among dots; the others have free land.
  const over = names.filter((_, index) => shown[index]?.country.side === 'over');
  const marks = shown.flatMap(({ country, points }) => {
    const group = groups.get(country.group);
    const faded = state.highlight.length > 0 && !state.highlight.includes(country.id);
    return group ? [marksOf(country, group, points, over, pitch, faded)] : [];
  });
  const leaders = shown.flatMap(({ country, points }, index) => {
    const name = names[index];
    return name ? leaderOf(country, points, name) : [];
  });
  const below = footer(spec, state, spec.rows * DOT_ROW * pitch + size, size, width, pitch);
  const height = Math.ceil(spec.rows * DOT_ROW * pitch + size + below.height);
  return { width, height, marks, shapes: [...leaders, ...names, ...below.shapes] };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<MapSpec> = {
  live: false,
  tall: true,
  scene: ofState(mapScene),
};
