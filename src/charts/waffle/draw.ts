import type { Texture } from '../../model/index.ts';
import type { WafflePanel, WafflePart, WaffleSpec, WaffleState } from './spec.ts';
import { numberText, paragraph, widthOf } from '../scene/text.ts';
import type { BarMark, DataMark, StaticShape, LayoutName, PointsMark, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, height: 470, size: 15, side: 270, gap: 60 },
  narrow: { width: 360, height: 280, size: 12, side: 158, gap: 28 },
} as const;
const ACROSS = 10;
const ALL = ACROSS * ACROSS;

/** The poster writes tenths of a unit: squares laid on them meet their canvas twins to the pixel. */
const tenths = (value: number) => Math.round(value * 10) / 10;

type Cell = readonly [number, number];
interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Cells fill row by row from the lower left, as a shelf does. */
function cells(from: number, to: number, { left, top, side }: Place): Cell[][] {
  const pitch = side / ACROSS;
  const rows = new Map<number, Cell[]>();
  for (let index = from; index < to; index++) {
    const row = Math.floor(index / ACROSS);
    const list = rows.get(row) ?? [];
    list.push([left + (index % ACROSS) * pitch + pitch / 2, top + (ACROSS - 1 - row) * pitch + pitch / 2]);
    rows.set(row, list);
  }
  return [...rows.values()];
}

/** Whole squares for each share, so that together they are as many as the whole says. */
export function squaresFor(shares: readonly number[]): number[] {
  const counts = shares.map((share) => Math.floor(Math.max(0, share)));
  const whole = Math.min(ALL, Math.round(shares.reduce((sum, share) => sum + Math.max(0, share), 0)));
  const byRest = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest);
  let open = whole - counts.reduce((sum, count) => sum + count, 0);
  for (const { index } of byRest) if (open-- > 0) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Colour is never the only signal: a part fills its squares, or sets a disc or a smaller square in each. */
function shapeOf(texture: Texture): { shape: PointsMark['shape']; reach: number } {
  if (texture === 'dots') return { shape: 'circle', reach: 0.36 };
  return { shape: 'square', reach: texture === 'hatch' ? 0.27 : 0.42 };
}
/** The rest are pegs: there to be counted, and never weightier than what is filled. */
const PEG = 0.2;

/** Our arithmetic and plans are outlines, square by square. */
function outlined(
  key: string,
  part: WafflePart,
  rows: readonly (readonly Cell[])[],
  radius: number,
  faded: boolean,
): BarMark[] {
  return rows.flat().map(([x, y], index) => ({
    kind: 'bar',
    key: `${key}/${index}`,
    texture: 'solid',
    tone: part.tone,
    provenance: part.datum.provenance,
    faded,
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
}

function pegs(panel: WafflePanel, from: number, place: Place): PointsMark {
  return {
    kind: 'points',
    key: `${panel.id}/rest`,
    shape: 'square',
    radius: tenths((place.side / ACROSS) * PEG),
    rows: cells(from, ALL, place),
    tone: 'quiet',
    provenance: 'reported',
    faded: true,
  };
}

function panelMarks(panel: WafflePanel, state: WaffleState, place: Place): DataMark[] {
  if (!state.show.includes(panel.id)) return [pegs(panel, 0, place)];
  const counts = squaresFor(panel.parts.map(({ datum }) => datum.value));
  const faded = !state.highlight.includes(panel.id);
  let filled = 0;
  const parts = panel.parts.flatMap((part, index): DataMark[] => {
    const from = filled;
    filled += counts[index] ?? 0;
    const { shape, reach } = shapeOf(part.texture);
    const radius = tenths((place.side / ACROSS) * reach);
    const rows = cells(from, filled, place);
    const key = `${panel.id}/${part.id}`;
    if (part.datum.provenance === 'derived' || part.datum.provenance === 'planned')
      return outlined(key, part, rows, radius, faded);
    return [
      { kind: 'points', key, shape, radius, rows, tone: part.tone, provenance: part.datum.provenance, faded },
    ];
  });
  return [pegs(panel, filled, place), ...parts];
}

/** What a square of a part looks like, beside its words. */
function swatch(part: WafflePart | null, x: number, y: number, size: number): StaticShape {
  const half = size * 0.42;
  const { shape, reach } = part ? shapeOf(part.texture) : { shape: 'square' as const, reach: PEG };
  const radius = size * reach;
  const tone = part?.tone ?? 'quiet';
  const hollow = part?.datum.provenance === 'derived' || part?.datum.provenance === 'planned';
  if (shape === 'circle') return { kind: 'ring', x: x + half, y, radius, tone, filled: !hollow };
  const d = hollow
    ? `M${x + half - radius} ${y - radius}h${2 * radius}v${2 * radius}h${-2 * radius}z`
    : `M${x + half - radius} ${y}h${2 * radius}`;
  return { kind: 'path', d, tone, width: hollow ? 1.75 : 2 * radius };
}

/** The parts as a list under the grid: look, number, name. */
function list(panel: WafflePanel, { left, top, side }: Place, size: number): StaticShape[] {
  const x = left + size * 1.3;
  const column =
    x + Math.max(...panel.parts.map(({ datum }) => widthOf(datum.text, size, true))) + size * 0.4;
  let y = top + side + size * 1.7;
  const rows = panel.parts.flatMap((part): StaticShape[] => {
    const words = paragraph(part.label, left + side - column, { x: column, y, size });
    const row = [
      swatch(part, left, y - size * 0.36, size),
      numberText(part.datum, { x, y, size, bold: true }),
      ...words,
    ];
    y += words.length * size * 1.4;
    return row;
  });
  if (!panel.rest) return rows;
  return [
    ...rows,
    swatch(null, left, y - size * 0.36, size),
    ...paragraph(panel.rest, left + side - x, { x, y, size, tone: 'quiet' }),
  ];
}

function panelLabels(panel: WafflePanel, shown: boolean, place: Place, size: number): StaticShape[] {
  const { left, top, side } = place;
  const [only] = panel.parts;
  if (panel.single && only)
    return [
      numberText(only.datum, {
        x: left,
        y: top - size * 0.9,
        size: size * 1.9,
        bold: true,
        tone: only.tone,
      }),
      ...paragraph(panel.label, side, { x: left, y: top + side + size * 1.7, size }),
    ];
  const name: StaticShape = {
    kind: 'text',
    text: panel.label,
    x: left,
    y: top - size * 0.7,
    size: size * 1.1,
    bold: true,
  };
  if (shown) return [name, ...list(panel, place, size)];
  return [
    name,
    {
      kind: 'text',
      text: '?',
      x: left,
      y: top + side + size * 2.3,
      size: size * 1.9,
      bold: true,
      tone: 'quiet',
    },
  ];
}

/** A hundred squares a panel, some filled: a share one can count. A panel still to be guessed is all pegs. */
function waffleScene(spec: WaffleSpec, state: WaffleState, layout: LayoutName): Scene {
  const { width, height, size, side, gap } = SIZES[layout];
  const panels = spec.panels.filter(({ id }) => state.show.includes(id) || state.open.includes(id));
  const span = panels.length * side + (panels.length - 1) * gap;
  const start = tenths((width - span) / 2);
  const top = tenths(size * (spec.breaks.length > 0 ? 4 : 3.4));
  const places = panels.map((_, index) => ({ left: start + index * (side + gap), top, side }));
  const breaks = spec.breaks.flatMap(({ after, label }): StaticShape[] => {
    const place = places[panels.findIndex(({ id }) => id === after)];
    if (!place || after === panels.at(-1)?.id) return [];
    const x = place.left + side + gap / 2;
    return [
      { kind: 'text', text: label, x, y: size * 1.1, size, anchor: 'middle', tone: 'context' },
      { kind: 'rule', from: [x, size * 1.6], to: [x, top + side], tone: 'context', dashed: true },
    ];
  });
  // As deep as its longest list, in every state alike.
  const deepest = Math.max(
    ...spec.panels
      .flatMap((panel) => panelLabels(panel, true, { left: 0, top, side }, size))
      .map((label) => (label.kind === 'text' ? label.y : 0)),
  );
  return {
    width,
    height: Math.max(height, Math.ceil(deepest + size * 0.5)),
    marks: panels.flatMap((panel, index) =>
      panelMarks(panel, state, places[index] ?? { left: start, top, side }),
    ),
    shapes: [
      ...breaks,
      ...panels.flatMap((panel, index) =>
        panelLabels(panel, state.show.includes(panel.id), places[index] ?? { left: start, top, side }, size),
      ),
    ],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<WaffleSpec> = {
  live: true,
  tall: false,
  scene: ofState(waffleScene),
};
