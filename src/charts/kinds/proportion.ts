import type { Part, ProportionBar, ProportionSpec, ProportionState } from '../../model/charts/proportion.ts';
import { blockOf, type Block } from '../scene/blocks.ts';
import { led } from '../scene/leaders.ts';
import { numberLabel, paragraph, widthOf } from '../scene/text.ts';
import type { BarMark, Label, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing, type Row } from './kind.ts';

/** Thickness by how many bars there are: one, two, or more. */
const SIZES = {
  wide: { width: 640, size: 15, pad: 6, thick: [104, 66, 36], rooms: [150, 120, 92], column: 150, least: 90 },
  narrow: { width: 360, size: 12, pad: 4, thick: [60, 40, 22], rooms: [110, 88, 70], column: 84, least: 60 },
} as const;
type Sizes = (typeof SIZES)[LayoutName];

/** A stretch of a bar: a part, what is left, or the open frame of what is not counted. */
interface Stretch {
  readonly id: string;
  readonly kind: 'part' | 'known' | 'unknown' | 'missing';
  readonly part: Part | null;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Where a bar stands: edges of the whole, and its upper edge. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly thick: number;
}

function stretchesOf(bar: ProportionBar, left: number, right: number, stub: number): Stretch[] {
  const sum = bar.parts.reduce((total, { datum }) => total + datum.value, 0);
  // Parts that were rounded up may exceed their whole by a hair: they still fit the bar.
  const unit = (right - left) / Math.max(bar.whole, sum);
  let at = left;
  const next = (length: number) => ({ from: at, to: (at += length) });
  const { rest } = bar;
  const open = Math.max(0, bar.whole - sum);
  const remainder = (): Stretch[] => (rest && open > 0 ? [{ id: 'rest', kind: rest.known ? 'known' : 'unknown', part: null, label: rest.label, ...next(open * unit) }] : []);
  const parts = bar.parts.flatMap((part): Stretch[] => [
    { id: part.id, kind: 'part', part, label: part.label, ...next(part.datum.value * unit) },
    ...(rest?.after === part.id ? remainder() : []),
  ]);
  const end = rest?.after === undefined ? remainder() : [];
  const missing: Stretch[] = bar.missing === null ? [] : [{ id: 'missing', kind: 'missing', part: null, label: bar.missing, from: right + 4, to: right + 4 + stub }];
  return [...parts, ...end, ...missing];
}

function markOf(bar: ProportionBar, stretch: Stretch, frame: Frame, lit: boolean): BarMark[] {
  const box = { x: stretch.from, y: frame.top, width: stretch.to - stretch.from, height: frame.thick };
  const shared = { kind: 'bar' as const, key: `${bar.id}/${stretch.id}`, lying: true, faded: !lit, ...box };
  if (stretch.part) return [{ ...shared, tone: stretch.part.tone, texture: stretch.part.texture, mark: stretch.part.datum.mark }];
  // What nobody has told is hatched; it is no finding, so nothing lights it.
  return stretch.kind === 'unknown' ? [{ ...shared, tone: 'quiet', texture: 'hatch', mark: 'reported', faded: false }] : [];
}

/** The known rest is a pale ground; what is not counted is a frame without an end. */
function groundOf({ kind, from, to }: Stretch, { top, thick }: Frame): Label[] {
  if (kind === 'known') return [{ kind: 'area', d: `M${from} ${top}H${to}V${top + thick}H${from}z`, tone: 'quiet', opacity: 0.16 }];
  return kind === 'missing' ? [{ kind: 'path', d: `M${to} ${top + 1}H${from}V${top + thick - 1}H${to}`, tone: 'quiet', width: 1.5, dashed: true }] : [];
}

function setter(stretch: Stretch, size: number, lit: boolean): (room: number) => Block {
  const { part } = stretch;
  return (room) => blockOf(part?.datum ?? null, stretch.label, { size, room, faded: !lit, ...(part && lit && { tone: part.tone }) });
}

interface Labelled {
  readonly stretch: Stretch;
  readonly set: (room: number) => Block;
}
interface Over {
  readonly block: Block;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** Room for a label over its stretch: its own length, and of a pale rest beside it what that rest's label leaves. */
function roomFor(stretch: Stretch, next: Labelled | undefined, least: number): number {
  const own = stretch.to - stretch.from;
  if (next?.stretch.kind !== 'known') return own;
  return Math.max(own, next.stretch.to - stretch.from - next.set(least).width - 16);
}

/** Labels that fit over their own stretch, and those that need a leader. */
function sorted(stretches: readonly Labelled[], least: number): { over: Over[]; below: Labelled[] } {
  const over: Over[] = [];
  const below: Labelled[] = [];
  let free = -Infinity;
  stretches.forEach((labelled, index) => {
    const { stretch, set } = labelled;
    const room = roomFor(stretch, stretches[index + 1], least);
    const block = set(Math.max(room, 1));
    if (stretch.kind === 'missing' || block.width > room || stretch.from < free) {
      below.push(labelled);
      return;
    }
    const end = stretch.kind !== 'part' && index === stretches.length - 1;
    const x = end ? stretch.to - block.width : stretch.from;
    over.push({ block, x, anchor: end ? 'end' : 'start' });
    free = x + block.width + 8;
  });
  return { over, below };
}

/** The bar's name, and its whole at its end. */
function header(bar: ProportionBar, named: boolean, { left, right }: { left: number; right: number }, y: number, size: number): { labels: Label[]; height: number } {
  const { total } = bar;
  const room = right - left;
  const words = total ? paragraph(total.label, room * 0.5, { x: right, y: y + size, size: size * 0.94, tone: 'quiet', anchor: 'end' }) : [];
  const taken = Math.max(0, ...words.map((line) => widthOf(line.text, line.size)));
  const number = total ? [numberLabel(total.datum, { x: right - taken - size * 0.4, y: y + size, size, bold: true, anchor: 'end', tone: 'quiet' })] : [];
  const used = total ? taken + size * 1.4 + widthOf(total.datum.text, size, true) : 0;
  const name = named ? paragraph(bar.label, room - used, { x: left, y: y + size, size, bold: true }) : [];
  const lines = Math.max(name.length, words.length);
  return { labels: [...name, ...number, ...words], height: lines === 0 ? 0 : size * (0.5 + 1.28 * lines) };
}

/** Tenths of the whole, so that a share can be counted; no numbers, since none is a figure of the story. */
function tenths({ left, right, top, thick }: Frame, size: number): Label[] {
  const foot = top + thick;
  return Array.from({ length: 11 }, (_, index): Label => {
    const x = left + ((right - left) * index) / 10;
    return { kind: 'rule', from: [x, foot], to: [x, foot + size * (index % 5 === 0 ? 0.4 : 0.25)], axis: true };
  });
}

interface Context {
  readonly state: ProportionState;
  readonly sizes: Sizes;
  readonly thick: number;
  /** Several bars have their names over them. */
  readonly several: boolean;
}
interface Drawn {
  readonly marks: BarMark[];
  readonly labels: Label[];
  readonly height: number;
}

function isLit(state: ProportionState, bar: ProportionBar, id: string): boolean {
  return state.highlight.length === 0 || state.highlight.includes(bar.id) || state.highlight.includes(id);
}

/** A bar with its labels over and below it. */
function barOf(bar: ProportionBar, { sizes, thick, state, several }: Context, y: number): Drawn {
  const { size, rooms, least, width, pad } = sizes;
  const stub = bar.missing === null ? 0 : size * 2.4;
  const [left, right] = [pad, width - pad - (stub > 0 ? stub + 6 : 0)];
  const head = header(bar, several, { left, right }, y, size);
  const stretches = stretchesOf(bar, left, right, stub);
  const lit = (stretch: Stretch) => isLit(state, bar, stretch.id);
  const { over, below } = sorted(stretches.map((stretch) => ({ stretch, set: setter(stretch, size, !stretch.part || lit(stretch)) })), least);
  const above = Math.max(0, ...over.map(({ block }) => block.height + size * 0.35));
  const frame: Frame = { left, right, top: y + head.height + above, thick };
  const leaders = led(
    below.map(({ stretch, set }) => ({ x: (stretch.from + stretch.to) / 2, set })),
    { left, right: width - pad, top: frame.top + thick, size, rooms },
  );
  return {
    marks: stretches.flatMap((stretch) => markOf(bar, stretch, frame, lit(stretch))),
    labels: [
      ...head.labels,
      ...stretches.flatMap((stretch) => groundOf(stretch, frame)),
      ...over.flatMap(({ block, x, anchor }) => block.draw(x, frame.top - size * 0.35 - block.height, anchor)),
      ...tenths(frame, size),
      ...leaders.labels,
    ],
    height: head.height + above + thick + Math.max(leaders.height, size * 0.4),
  };
}

/** Bars of one slice each, in a known rest: they stand in rows, to be compared at a glance. */
function inRows(bars: readonly ProportionBar[]): boolean {
  return bars.length > 2 && bars.every(({ parts, rest, total, missing }) => parts.length === 1 && rest?.known && !total && missing === null);
}

/** A row: its name at the left, its number in the pale rest beside the slice. Words alike in all rows are said once. */
function rowOf(bar: ProportionBar, { sizes, thick, state }: Context, y: number, spoken: boolean): Drawn {
  const { size, width, pad, column } = sizes;
  const frame: Frame = { left: column, right: width - pad, top: y, thick };
  const stretches = stretchesOf(bar, frame.left, frame.right, 0);
  const [slice] = stretches;
  if (!slice?.part) return { marks: [], labels: [], height: thick };
  const { datum, label, tone } = slice.part;
  const lit = isLit(state, bar, slice.id);
  const base = y + thick / 2 + size * 0.38;
  const x = slice.to + size * 0.5;
  const after = x + widthOf(datum.text, size * 1.1, true) + size * 0.5;
  return {
    marks: markOf(bar, slice, frame, lit),
    labels: [
      ...stretches.flatMap((stretch) => groundOf(stretch, frame)),
      ...paragraph(bar.label, column - size, { x: column - size * 0.8, y: base, size, anchor: 'end' }),
      numberLabel(datum, { x, y: base, size: size * 1.1, bold: true, tone: lit ? tone : 'ink' }),
      ...(spoken ? paragraph(label, frame.right - after - size, { x: after, y: base, size: size * 0.94, tone: 'quiet' }) : []),
    ],
    height: thick,
  };
}

function notes(state: ProportionState, bar: ProportionBar, y: number, { width, pad, size }: Sizes): { labels: Label[]; height: number } {
  const ids = [bar.id, ...bar.parts.map(({ id }) => id)];
  const texts = state.annotations.filter(({ at }) => ids.includes(at));
  const labels = texts.flatMap(({ text }) => paragraph(text, width - 2 * pad, { x: pad, y: y + size * 1.3, size: size * 0.94, tone: 'quiet' }));
  return { labels: labels.map((label, index) => ({ ...label, y: y + size * (1.3 + 1.25 * index) })), height: labels.length === 0 ? 0 : size * (0.6 + 1.25 * labels.length) };
}

/** Wholes as lying bars of one length, each cut into its parts; what nobody told is hatched. */
function proportionScene(spec: ProportionSpec, state: ProportionState, layout: LayoutName): Scene {
  const sizes = SIZES[layout];
  const bars = spec.bars.filter(({ id }) => state.show.includes(id));
  const rows = inRows(bars);
  const context: Context = { state, sizes, thick: sizes.thick[Math.min(bars.length, 3) - 1] ?? sizes.thick[0], several: bars.length > 1 };
  const marks: BarMark[] = [];
  const labels: Label[] = [];
  let y = sizes.size * 0.4;
  bars.forEach((bar, index) => {
    const drawn = rows ? rowOf(bar, context, y, index === 0) : barOf(bar, context, y);
    const own = notes(state, bar, y + drawn.height, sizes);
    marks.push(...drawn.marks);
    labels.push(...drawn.labels, ...own.labels);
    y += drawn.height + own.height + sizes.size * (rows ? 0.9 : 1.6);
  });
  return { width: sizes.width, height: Math.round(y), marks, labels };
}

export const proportion: ChartDrawing<ProportionSpec> = {
  live: true,
  tall: false,
  scene: ofState(proportionScene),
  rows: (spec) =>
    spec.bars.flatMap((bar): Row[] => {
      const named = (label: string) => (spec.bars.length > 1 ? `${bar.label}, ${label}` : label);
      return [
        ...bar.parts.map(({ label, datum }) => ({ label: named(label), datum })),
        ...(bar.total ? [{ label: named(bar.total.label), datum: bar.total.datum }] : []),
        ...[bar.rest?.label, bar.missing].flatMap((label) => (label ? [{ label: named(label), datum: null }] : [])),
      ];
    }),
  textured: (spec) => spec.bars.flatMap(({ parts, rest }) => [...parts, ...(rest && !rest.known ? [{ texture: 'hatch' as const, tone: 'quiet' as const }] : [])]),
};
