import type { Column, ColumnsPanel, ColumnsSpec, ColumnsState } from './spec.ts';
import { extent, numberText, paragraph, widthOf, wrap } from '../scene/text.ts';
import type { BarMark, StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, height: 500, size: 15, gap: 48 },
  narrow: { width: 360, height: 280, size: 12, gap: 24 },
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

/** Panels of one unit share one scale, so that their heights can be compared. */
function topOf(spec: ColumnsSpec, panel: ColumnsPanel): number {
  const unit = panel.columns.find((column) => column.datum)?.datum?.unit;
  const alike = spec.panels.flatMap(({ columns }) =>
    columns.flatMap(({ datum }) => (datum && datum.unit === unit ? [datum.value] : [])),
  );
  return Math.max(0, ...alike) * 1.02;
}

/** Over every column: as large as its place allows, else on two lines. */
function fittedLabels(
  slots: readonly Slot[],
  y: (value: number) => number,
  size: number,
  unit: number,
): StaticShape[] {
  return slots.flatMap(({ column, centre }) => {
    if (!column.datum) return [];
    const width = widthOf(column.datum.text, size, true);
    const fitted = Math.max(size * 0.86, Math.min(size, (size * unit * 0.98) / width));
    const lines = wrap(column.datum.text, fitted, unit, true);
    const broadest = Math.max(...lines.map((line) => widthOf(line, fitted, true)));
    const bottom = y(column.datum.value) - size * 0.5;
    const label = numberText(column.datum, {
      x: Math.max(centre, broadest / 2),
      y: bottom,
      size: fitted,
      bold: true,
      anchor: 'middle',
    });
    return lines.map((text, index): StaticShape => ({
      ...label,
      text,
      y: bottom - (lines.length - 1 - index) * fitted * 1.2,
    }));
  });
}

/** Over the highlighted columns of a long series. */
function valueLabels(
  state: ColumnsState,
  slots: readonly Slot[],
  y: (value: number) => number,
  size: number,
  right: number,
): StaticShape[] {
  const placed: { left: number; right: number; y: number }[] = [];
  return slots.flatMap(({ column, centre }) => {
    const lit = state.highlight.includes(column.id);
    if (!column.datum || !lit) return [];
    const width = widthOf(column.datum.text, size, true);
    const x = Math.max(width / 2, Math.min(centre, right - width / 2));
    const label = numberText(column.datum, {
      x,
      y: y(column.datum.value) - size * 0.5,
      size,
      bold: true,
      anchor: 'middle',
    });
    const [from, to] = extent(label);
    // Neighbouring peaks: the later label rises above the earlier one and keeps a leader to its column.
    const clash = placed.filter((other) => from < other.right + 4 && to > other.left - 4);
    // Taller neighbours under the words lift them as well.
    const under = slots.filter(
      (slot) => slot.column.datum && slot.centre + slot.width / 2 > from && slot.centre - slot.width / 2 < to,
    );
    const free = Math.min(label.y, ...under.map((slot) => y(slot.column.datum?.value ?? 0) - size * 0.4));
    const at = Math.min(free, ...clash.map((other) => other.y - size * 1.25));
    placed.push({ left: from, right: to, y: at });
    const leader: StaticShape[] =
      at < label.y - 1
        ? [{ kind: 'rule', from: [centre, at + 3], to: [centre, y(column.datum.value) - 3], tone: 'quiet' }]
        : [];
    return [...leader, { ...label, y: at }];
  });
}

function baseLabels(
  panel: ColumnsPanel,
  state: ColumnsState,
  slots: readonly Slot[],
  base: number,
  size: number,
  unit: number,
): StaticShape[] {
  const shown = slots.filter(
    ({ column }, index) =>
      panel.labels === 'all' ||
      index === 0 ||
      index === slots.length - 1 ||
      state.highlight.includes(column.id),
  );
  // From the right: the newest year keeps its label where two would touch; a highlighted one moves aside.
  const [start, stop] = [slots[0], slots.at(-1)];
  const edges = {
    left: start ? start.centre - start.width / 2 : 0,
    right: stop ? stop.centre + stop.width / 2 : 0,
  };
  const kept = [...shown].reverse().reduce<Slot[]>((list, slot) => {
    if (panel.labels === 'all') return [slot, ...list];
    const lit = state.highlight.includes(slot.column.id);
    const half = widthOf(slot.column.label, size * 0.94, lit) / 2;
    const centre = Math.max(edges.left + half, Math.min(slot.centre, edges.right - half));
    const next = list[0];
    const limit = next
      ? next.centre - widthOf(next.column.label, size * 0.94, true) / 2 - 5 - half
      : Infinity;
    if (centre > limit && !(lit && centre - limit < slot.width * 4)) return list;
    return [{ ...slot, centre: Math.min(centre, limit) }, ...list];
  }, []);
  const free = base + size * 1.5;
  // Where few years are named, a tick ties each name to its column.
  const ticks = (panel.labels === 'sparse' ? kept : []).map(({ column }): StaticShape => {
    const x = slots.find((slot) => slot.column === column)?.centre ?? 0;
    return { kind: 'rule', from: [x, base], to: [x, base + size * 0.35], axis: true };
  });
  const names = kept.flatMap(({ column, centre }) =>
    paragraph(column.label, panel.labels === 'all' ? unit * 0.98 : 80, {
      x: centre,
      y: free,
      size: size * 0.94,
      anchor: 'middle',
      tone: state.highlight.includes(column.id) ? 'ink' : 'quiet',
      bold: state.highlight.includes(column.id) && panel.labels === 'sparse',
    }),
  );
  return [...ticks, ...names];
}

function annotations(
  state: ColumnsState,
  slots: readonly Slot[],
  y: (value: number) => number,
  base: number,
  size: number,
  unit: number,
): StaticShape[] {
  return state.annotations.flatMap((note) => {
    const slot = slots.find(({ column }) => column.id === note.at);
    if (!slot) return [];
    const room = Math.max(unit * 0.9, 70);
    const lines = wrap(note.text, size * 0.94, room).length;
    const top = slot.column.datum
      ? y(slot.column.datum.value) - size * 3.1
      : base - size * (1.9 + 1.21 * (lines - 1));
    return paragraph(note.text, room, {
      x: slot.centre,
      y: top,
      size: size * 0.94,
      anchor: 'middle',
      tone: 'quiet',
    });
  });
}

function bar(
  { column, centre, width }: Slot,
  state: ColumnsState,
  panel: ColumnsPanel,
  y: (value: number) => number,
  base: number,
): BarMark[] {
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
      provenance: column.datum.provenance,
      faded: !lit && state.highlight.length > 0 && !long,
      x: centre - width / 2,
      y: top,
      width,
      height: base - top,
    },
  ];
}

function gaps(slots: readonly Slot[], base: number, size: number): StaticShape[] {
  return slots.flatMap(({ column, centre, width }) => {
    const apart: StaticShape[] = column.apart
      ? [
          {
            kind: 'rule',
            from: [centre - width * 1.15, base],
            to: [centre - width * 1.15, size * 3],
            dashed: true,
          },
        ]
      : [];
    if (column.datum) return apart;
    const half = width / 2;
    return [
      ...apart,
      {
        kind: 'path',
        d: `M${centre - half} ${base - size * 1.4}V${base}M${centre + half} ${base - size * 1.4}V${base}`,
        tone: 'quiet',
        width: 1,
        dashed: true,
      },
    ];
  });
}

/** Columns from a zero base line; panels share no axis. A missing year is an empty place. */
function columnsScene(spec: ColumnsSpec, state: ColumnsState, layout: LayoutName): Scene {
  const { width, height, size, gap } = SIZES[layout];
  const panels = spec.panels.filter((panel) => state.show.includes(panel.id));
  const room = (width - 16 - gap * (panels.length - 1)) / Math.max(1, panels.length);
  const deepest = Math.max(
    ...panels.map((panel) => longestLabel(panel, (room / Math.max(panel.columns.length, 2)) * 0.98, size)),
  );
  const base = height - size * (0.9 + 1.25 * deepest);
  const titled = panels.length > 1;
  const top = size * (titled ? 5.2 : 4.2);
  const marks: BarMark[] = [];
  const shapes: StaticShape[] = [];
  panels.forEach((panel, index) => {
    const left = 8 + index * (room + gap);
    const right = left + room;
    const slots = slotsOf(panel, left, right);
    const y = (value: number) => base - (value / topOf(spec, panel)) * (base - top);
    const unit = room / Math.max(panel.columns.length, 2);
    marks.push(...slots.flatMap((slot) => bar(slot, state, panel, y, base)));
    if (titled) shapes.push(...paragraph(panel.label, room, { x: left, y: size * 1.2, size, bold: true }));
    shapes.push(
      ...[0.25, 0.5, 0.75, 1].map((share): StaticShape => ({
        kind: 'rule',
        from: [left, base - share * (base - top)],
        to: [right, base - share * (base - top)],
      })),
      ...gaps(slots, base, size),
      { kind: 'rule', from: [left, base], to: [right, base], axis: true },
      ...baseLabels(panel, state, slots, base, size, unit),
      ...(panel.values === 'all'
        ? fittedLabels(slots, y, size * 1.1, unit)
        : valueLabels(state, slots, y, size * 1.1, right)),
      ...annotations(state, slots, y, base, size, unit),
    );
  });
  return { width, height, marks, shapes };
}

function longestLabel(panel: ColumnsPanel, unit: number, size: number): number {
  if (panel.labels === 'sparse') return 1;
  return Math.max(
    ...panel.columns.map((column) => paragraph(column.label, unit, { x: 0, y: 0, size: size * 0.94 }).length),
  );
}

/** How the kind is drawn. */
export const draw: ChartDrawing<ColumnsSpec> = {
  live: true,
  tall: false,
  scene: ofState(columnsScene),
  textured: (spec) => spec.panels.flatMap((panel) => panel.columns),
};
