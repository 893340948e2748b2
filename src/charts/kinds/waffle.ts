import type { WafflePanel, WaffleSpec, WaffleState } from '../../model/charts/waffle.ts';
import { numberLabel, paragraph } from '../scene/text.ts';
import type { BarMark, DataMark, Label, LayoutName, PointsMark, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from './kind.ts';

const SIZES = {
  wide: { width: 640, height: 470, size: 15, side: 270, gap: 60 },
  narrow: { width: 360, height: 280, size: 12, side: 158, gap: 28 },
} as const;
const ACROSS = 10;

/** The poster writes tenths of a unit: squares laid on them meet their canvas twins to the pixel. */
const tenths = (value: number) => Math.round(value * 10) / 10;

type Cell = readonly [number, number];

/** Cells fill row by row from the lower left, as a shelf does. */
function cells(from: number, to: number, left: number, top: number, pitch: number): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (let index = from; index < to; index++) {
    const row = Math.floor(index / ACROSS);
    const list = rows.get(row) ?? [];
    list.push([left + (index % ACROSS) * pitch + pitch / 2, top + (ACROSS - 1 - row) * pitch + pitch / 2]);
    rows.set(row, list);
  }
  return [...rows.values()];
}

/** Our arithmetic and plans are outlines, square by square. */
function outlined(panel: WafflePanel, rows: readonly (readonly Cell[])[], radius: number, faded: boolean): BarMark[] {
  return rows.flat().map(([x, y], index) => ({
    kind: 'bar', key: `${panel.id}/${index}`, texture: 'solid', tone: panel.tone, mark: panel.filled.mark, faded,
    x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius,
  }));
}

function panelMarks(panel: WafflePanel, state: WaffleState, left: number, top: number, side: number): DataMark[] {
  const pitch = side / ACROSS;
  const filled = Math.max(0, Math.min(ACROSS * ACROSS, Math.round(panel.filled.value)));
  const radius = tenths(pitch * 0.42);
  const faded = !state.highlight.includes(panel.id);
  const points = (part: string, from: number, to: number, tone: PointsMark['tone'], dim: boolean): PointsMark => ({
    kind: 'points', key: `${panel.id}/${part}`, shape: 'square', radius, rows: cells(from, to, left, top, pitch), tone, mark: part === 'filled' ? panel.filled.mark : 'reported', faded: dim,
  });
  // The rest are pegs: there to be counted, and never weightier than what is filled.
  const rest = { ...points('rest', filled, ACROSS * ACROSS, 'quiet', true), radius: tenths(pitch * 0.2) };
  if (panel.filled.mark === 'reported' || panel.filled.mark === 'context') return [rest, points('filled', 0, filled, panel.tone, faded)];
  return [rest, ...outlined(panel, cells(0, filled, left, top, pitch), radius, faded)];
}

/** A hundred squares a panel, some filled: a share one can count. */
function waffleScene(spec: WaffleSpec, state: WaffleState, layout: LayoutName): Scene {
  const { width, height, size, side, gap } = SIZES[layout];
  const panels = spec.panels.filter((panel) => state.show.includes(panel.id));
  const span = panels.length * side + (panels.length - 1) * gap;
  const start = tenths((width - span) / 2);
  const top = tenths(size * 3.4);
  const marks: DataMark[] = [];
  const labels: Label[] = [];
  panels.forEach((panel, index) => {
    const left = start + index * (side + gap);
    marks.push(...panelMarks(panel, state, left, top, side));
    labels.push(
      numberLabel(panel.filled, { x: left, y: top - size * 0.9, size: size * 1.9, bold: true, tone: panel.tone }),
      ...paragraph(panel.label, side, { x: left, y: top + side + size * 1.7, size }),
    );
  });
  return { width, height, marks, labels };
}

export const waffle: ChartDrawing<WaffleSpec> = {
  live: true,
  tall: false,
  scene: ofState(waffleScene),
  rows: (spec) => spec.panels.map((panel) => ({ label: panel.label, datum: panel.filled })),
};
