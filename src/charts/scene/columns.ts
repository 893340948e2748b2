import type { Column, ColumnsPanel, ColumnsSpec, ColumnsState } from '../../model/index.ts';
import { extent, numberLabel, paragraph, widthOf } from './text.ts';
import type { BarMark, Label, LayoutName, Scene } from './types.ts';

const SIZES = {
  wide: { width: 640, height: 500, size: 15, gap: 48 },
  narrow: { width: 360, height: 280, size: 11.5, gap: 24 },
} as const;

interface Slot {
  readonly column: Column;
  readonly centre: number;
  readonly width: number;
}

/** Columns side by side; one set apart stands behind a gap of its own. */
function slotsOf(panel: ColumnsPanel, left: number, right: number): Slot[] {
  const units = panel.columns.reduce((sum, column) => sum + (column.apart ? 1.5 : 1), 0);
  const unit = (right - left) / Math.max(units, 2);
  const width = Math.min(panel.columns.length > 10 ? unit * 0.68 : unit * 0.56, 84);
  let at = left;
  return panel.columns.map((column) => {
    at += column.apart ? unit * 0.5 : 0;
    const centre = at + unit / 2;
    at += unit;
    return { column, centre, width };
  });
}

function topOf(panel: ColumnsPanel): number {
  return Math.max(...panel.columns.map((column) => column.datum?.value ?? 0)) * 1.02;
}

function valueLabels(panel: ColumnsPanel, state: ColumnsState, slots: readonly Slot[], y: (value: number) => number, size: number, right: number): Label[] {
  const placed: { left: number; right: number; y: number }[] = [];
  return slots.flatMap(({ column, centre }) => {
    const lit = state.highlight.includes(column.id);
    if (!column.datum || (panel.values === 'highlighted' && !lit)) return [];
    const width = widthOf(column.datum.text, size, true);
    const x = Math.min(centre, right - width / 2);
    const label = numberLabel(column.datum, { x, y: y(column.datum.value) - size * 0.5, size, bold: true, anchor: 'middle' });
    const [from, to] = extent(label);
    // Neighbouring peaks: the later label rises above the earlier one and keeps a leader to its column.
    const clash = placed.filter((other) => from < other.right + 4 && to > other.left - 4);
    const at = clash.length > 0 ? Math.min(label.y, ...clash.map((other) => other.y - size * 1.25)) : label.y;
    placed.push({ left: from, right: to, y: at });
    const leader: Label[] = at < label.y - 1 ? [{ kind: 'rule', from: [centre, at + 3], to: [centre, y(column.datum.value) - 3], tone: 'quiet' }] : [];
    return [...leader, { ...label, y: at }];
  });
}

function baseLabels(panel: ColumnsPanel, state: ColumnsState, slots: readonly Slot[], base: number, size: number, unit: number): Label[] {
  const shown = slots.filter(({ column }, index) => panel.labels === 'all' || index === 0 || index === slots.length - 1 || state.highlight.includes(column.id));
  let free = -Infinity;
  // From the right: the newest year keeps its label where two would touch.
  const kept = [...shown].reverse().reduce<Slot[]>((list, slot) => {
    const width = panel.labels === 'all' ? 0 : widthOf(slot.column.label, size);
    const next = list[0];
    if (next && panel.labels !== 'all' && slot.centre + width / 2 > next.centre - width / 2 - 6) return list;
    return [slot, ...list];
  }, []);
  free = base + size * 1.5;
  return kept.flatMap(({ column, centre }) =>
    paragraph(column.label, panel.labels === 'all' ? unit * 0.98 : 80, { x: centre, y: free, size: size * 0.94, anchor: 'middle', tone: state.highlight.includes(column.id) ? 'ink' : 'quiet', bold: state.highlight.includes(column.id) && panel.labels === 'sparse' }),
  );
}

function annotations(state: ColumnsState, slots: readonly Slot[], y: (value: number) => number, base: number, size: number, unit: number): Label[] {
  return state.annotations.flatMap((note) => {
    const slot = slots.find(({ column }) => column.id === note.at);
    if (!slot) return [];
    const top = slot.column.datum ? y(slot.column.datum.value) - size * 3.1 : base - size * 2.6;
    return paragraph(note.text, Math.max(unit * 0.9, 70), { x: slot.centre, y: top, size: size * 0.94, anchor: 'middle', tone: 'quiet' });
  });
}

function bar({ column, centre, width }: Slot, state: ColumnsState, panel: ColumnsPanel, y: (value: number) => number, base: number): BarMark[] {
  if (!column.datum) return [];
  const lit = state.highlight.includes(column.id);
  const top = y(column.datum.value);
  const long = panel.columns.length > 10;
  return [
    {
      kind: 'bar',
      key: `${panel.id}/${column.id}`,
      tone: long && lit ? 'thread' : column.tone,
      texture: long ? 'solid' : column.texture,
      mark: column.datum.mark,
      faded: !lit && state.highlight.length > 0 && !long,
      x: centre - width / 2,
      y: top,
      width,
      height: base - top,
    },
  ];
}

function gaps(slots: readonly Slot[], base: number, size: number): Label[] {
  return slots.flatMap(({ column, centre, width }) => {
    const apart: Label[] = column.apart ? [{ kind: 'rule', from: [centre - width * 1.15, base], to: [centre - width * 1.15, size * 3], dashed: true }] : [];
    if (column.datum) return apart;
    const half = width / 2;
    return [...apart, { kind: 'path', d: `M${centre - half} ${base - size * 1.4}V${base}M${centre + half} ${base - size * 1.4}V${base}`, tone: 'quiet', width: 1, dashed: true }];
  });
}

/** Columns from a zero base line; panels share no axis. A missing year is an empty place. */
export function columnsScene(spec: ColumnsSpec, state: ColumnsState, layout: LayoutName): Scene {
  const { width, height, size, gap } = SIZES[layout];
  const panels = spec.panels.filter((panel) => state.show.includes(panel.id));
  const room = (width - 16 - gap * (panels.length - 1)) / Math.max(1, panels.length);
  const deepest = Math.max(...panels.map((panel) => longestLabel(panel, (room / Math.max(panel.columns.length, 2)) * 0.98, size)));
  const base = height - size * (0.9 + 1.25 * deepest);
  const titled = panels.length > 1;
  const top = size * (titled ? 5.2 : 4.2);
  const marks: BarMark[] = [];
  const labels: Label[] = [];
  panels.forEach((panel, index) => {
    const left = 8 + index * (room + gap);
    const right = left + room;
    const slots = slotsOf(panel, left, right);
    const y = (value: number) => base - (value / topOf(panel)) * (base - top);
    const unit = room / Math.max(panel.columns.length, 2);
    marks.push(...slots.flatMap((slot) => bar(slot, state, panel, y, base)));
    if (titled) labels.push(...paragraph(panel.label, room, { x: left, y: size * 1.2, size, bold: true }));
    labels.push(
      ...[0.25, 0.5, 0.75, 1].map((share): Label => ({ kind: 'rule', from: [left, base - share * (base - top)], to: [right, base - share * (base - top)] })),
      ...gaps(slots, base, size),
      { kind: 'rule', from: [left, base], to: [right, base], axis: true },
      ...baseLabels(panel, state, slots, base, size, unit),
      ...valueLabels(panel, state, slots, y, size * 1.1, right + 6),
      ...annotations(state, slots, y, base, size, unit),
    );
  });
  return { width, height, marks, labels };
}

function longestLabel(panel: ColumnsPanel, unit: number, size: number): number {
  if (panel.labels === 'sparse') return 1;
  return Math.max(...panel.columns.map((column) => paragraph(column.label, unit, { x: 0, y: 0, size: size * 0.94 }).length));
}
