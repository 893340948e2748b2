import { geoCentroid, geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { DOT_ROW, type DotRun } from './spec.ts';

/** What a map shows, in degrees, and how many dots fit side by side at its middle. */
export interface Frame {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly columns: number;
}
/** Land no dot is drawn for, in degrees. */
export type Patch = Omit<Frame, 'columns'>;

type Point = readonly [number, number];
type Ring = readonly Point[];

/** Equal areas, so that a dot stands for as much land everywhere; one unit is the pitch of the dots. */
function projectionOf({ west, east, south, north, columns }: Frame): {
  project: GeoProjection;
  rows: number;
} {
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  const sixth = (north - south) / 6;
  const project = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-midLon, 0])
    .scale(1)
    .translate([0, 0]);
  const at = (lon: number, lat: number): Point => project([lon, lat]) ?? [0, 0];
  const scale = columns / (at(east, midLat)[0] - at(west, midLat)[0]);
  const [top, bottom] = [at(midLon, north)[1] * scale, at(midLon, south)[1] * scale];
  project
    .scale(scale)
    .translate([columns / 2, -top])
    .precision(0.05);
  return { project, rows: Math.floor((bottom - top) / DOT_ROW) };
}

/** The outlines of a country on the plane. */
function ringsOf(country: Feature<Geometry | null>, project: GeoProjection): Ring[] {
  const rings: Point[][] = [];
  const context = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
  };
  geoPath(project, context)(country);
  return rings;
}

/** Whether a point lies inside an odd number of outlines: holes are outlines too. */
function inside([x, y]: Point, rings: readonly Ring[]): boolean {
  let odd = false;
  for (const ring of rings)
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    });
  return odd;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly at: Point;
}

/** Every place of a dot, row by row; odd rows stand half a pitch to the right. */
function cellsOf(columns: number, rows: number): Cell[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns - (row % 2) }, (_unused, column) => ({
      row,
      column,
      at: [column + 0.5 + (row % 2) / 2, (row + 0.5) * DOT_ROW] as const,
    })),
  ).flat();
}

function runsOf(cells: readonly Cell[]): DotRun[] {
  const runs: [number, number, number][] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last[0] === row && last[1] + last[2] === column) last[2] += 1;
    else runs.push([row, column, 1]);
  }
  return runs;
}

/**
 * Countries as dots on one grid: no outline, hence no border. Each has a dot where its land is under one,
 * at least the one nearest to its middle. No dot stands on a patch that is left out.
 */
export function dotsOf(
  countries: readonly Feature<Geometry | null>[],
  frame: Frame,
  leftOut: readonly Patch[],
): { readonly rows: number; readonly dots: readonly (readonly DotRun[])[] } {
  const { project, rows } = projectionOf(frame);
  const blank = ({ at: [x, y] }: Cell) => {
    const [lon, lat] = project.invert?.([x, y]) ?? [Number.NaN, Number.NaN];
    return leftOut.some(
      ({ west, east, south, north }) => lon >= west && lon <= east && lat >= south && lat <= north,
    );
  };
  const cells = cellsOf(frame.columns, rows).filter((cell) => !blank(cell));
  const dots = countries.map((country) => {
    const rings = ringsOf(country, project);
    const own = cells.filter(({ at }) => inside(at, rings));
    return runsOf(own.length > 0 ? own : nearestTo(project(geoCentroid(country)), cells));
  });
  return { rows, dots };
}

function nearestTo(middle: [number, number] | null, cells: readonly Cell[]): Cell[] {
  if (!middle) return [];
  const [x, y] = middle;
  const far = ({ at }: Cell) => Math.hypot(at[0] - x, at[1] - y);
  return [...cells].sort((a, b) => far(a) - far(b)).slice(0, 1);
}
