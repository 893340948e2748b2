import type { Datum } from '../../model/index.ts';
import type { Part, ProportionBar, ProportionSpec, ProportionState } from '../../model/charts/proportion.ts';
import { blockOf, type Block } from '../scene/blocks.ts';
import { led } from '../scene/leaders.ts';
import { numberLabel, paragraph, widthOf } from '../scene/text.ts';
import type { BarMark, Label, LayoutName, Scene, TextLabel } from '../scene/types.ts';
import { ofState, type ChartDrawing, type Row } from './kind.ts';

/** Thickness by how many bars there are, one, two or more; of rows at most `row`, in the height there is. */
const SIZES = {
  wide: { width: 640, size: 15, pad: 6, thick: [124, 72, 38], row: 52, height: 380, rooms: [150, 120, 92] },
  narrow: { width: 360, size: 12, pad: 4, thick: [84, 44, 24], row: 38, height: 230, rooms: [110, 88, 70] },
} as const;
type Sizes = (typeof SIZES)[LayoutName];

/** A stretch of a bar: a part, what is left, or the open frame of what is not counted. */
interface Stretch {
  readonly id: string;
  readonly kind: 'part' | 'known' | 'unknown' | 'missing';
  readonly part: Part | null;
  readonly datum: Datum | null;
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
  const remainder = (): Stretch[] => (rest && open > 0 ? [{ id: 'rest', kind: rest.known ? 'known' : 'unknown', part: null, datum: rest.datum, label: rest.label, ...next(open * unit) }] : []);
  const parts = bar.parts.flatMap((part): Stretch[] => [
    { id: part.id, kind: 'part', part, datum: part.datum, label: part.label, ...next(part.datum.value * unit) },
    ...(rest?.after === part.id ? remainder() : []),
  ]);
  const end = rest?.after === undefined ? remainder() : [];
  const missing: Stretch[] = bar.missing === null ? [] : [{ id: 'missing', kind: 'missing', part: null, datum: null, label: bar.missing, from: right + 4, to: right + 4 + stub }];
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

interface Labelled {
  readonly stretch: Stretch;
  /** How wide a label over it may be. */
  readonly room: number;
  readonly set: (room: number) => Block;
}

/** Over its own stretch; over a pale rest beside it a part's label may run on. What is not counted has no room of its own. */
function roomOver(stretches: readonly Stretch[], index: number): number {
  const [stretch, next] = [stretches[index], stretches[index + 1]];
  if (!stretch || stretch.kind === 'missing') return 0;
  return (stretch.part && next?.kind === 'known' ? next.to : stretch.to) - stretch.from;
}

/** Words in the pale rest itself, where they fit; else `null`. */
function within(stretch: Stretch, { top, thick }: Frame, size: number): Label[] | null {
  const room = stretch.to - stretch.from - size;
  const lines = paragraph(stretch.label, room, { x: stretch.to - size * 0.6, y: 0, size: size * 0.94, tone: 'quiet', anchor: 'end' });
  const high = lines.length * size * 1.2;
  if (high > thick - 4 || lines.some((line) => widthOf(line.text, line.size) > room)) return null;
  const from = top + thick / 2 + size * 0.36 - (lines.length - 1) * size * 0.6;
  return lines.map((line, index) => ({ ...line, y: from + index * size * 1.2 }));
}

/** The bar's name; and its whole, over a bracket as long as the bar. */
function header(bar: ProportionBar, named: boolean, { left, right }: { left: number; right: number }, y: number, size: number): { labels: Label[]; height: number } {
  const { total } = bar;
  const room = right - left;
  const base = y + size;
  const number = total ? widthOf(total.datum.text, size, true) + size * 0.4 : 0;
  const words = total ? paragraph(total.label, room * 0.55 - number, { x: 0, y: base, size: size * 0.94, tone: 'quiet' }) : [];
  const from = right - number - Math.max(0, ...words.map((line) => widthOf(line.text, line.size)));
  const name = named ? paragraph(bar.label, from - left - size, { x: left, y: base, size, bold: true }) : [];
  const lines = Math.max(name.length, words.length);
  const height = lines === 0 ? 0 : size * (0.4 + 1.28 * lines);
  if (!total) return { labels: name, height };
  const foot = y + height;
  return {
    labels: [
      ...name,
      numberLabel(total.datum, { x: from, y: base, size, bold: true, tone: 'quiet' }),
      ...words.map((line) => ({ ...line, x: from + number })),
      { kind: 'path', d: `M${left + 0.5} ${foot + size * 0.4}V${foot}H${right - 0.5}V${foot + size * 0.4}`, tone: 'quiet', width: 1 },
    ],
    height: height + size * 0.7,
  };
}

interface Context {
  readonly state: ProportionState;
  readonly sizes: Sizes;
  readonly thick: number;
  /** Several bars have their names over them. */
  readonly several: boolean;
  /** Width of the names of bars that stand in rows. */
  readonly column: number;
}
interface Drawn {
  readonly marks: BarMark[];
  readonly labels: Label[];
  readonly height: number;
}

function isLit(state: ProportionState, bar: ProportionBar, id: string): boolean {
  return state.highlight.length === 0 || state.highlight.includes(bar.id) || state.highlight.includes(id);
}

/** The labels a bar's stretches need, those apart that stand in the pale rest itself. */
function labelsOf(stretches: readonly Stretch[], frame: Frame, { state, sizes, several }: Context, bar: ProportionBar): { inside: Label[]; outside: Labelled[] } {
  const { size } = sizes;
  const inside: Label[] = [];
  const outside = stretches.flatMap((stretch, index): Labelled[] => {
    const words = stretch.kind === 'known' && !stretch.datum ? within(stretch, frame, size) : null;
    if (words) {
      inside.push(...words);
      return [];
    }
    const { part, datum, label } = stretch;
    const lit = !part || isLit(state, bar, stretch.id);
    // A lone bar has room to say its numbers aloud.
    const look = { size, faded: !lit, large: several ? 1.12 : 1.5, ...(part && lit && { tone: part.tone }) };
    return [{ stretch, room: roomOver(stretches, index), set: (room) => blockOf(datum, label, { ...look, room }) }];
  });
  return { inside, outside };
}

/** A bar with its labels over and below it. */
function barOf(bar: ProportionBar, context: Context, y: number): Drawn {
  const { sizes, thick, state, several } = context;
  const { size, rooms, width, pad } = sizes;
  const stub = bar.missing === null ? 0 : size * 2.4;
  const [left, right] = [pad, width - pad - (stub > 0 ? stub + 6 : 0)];
  const head = header(bar, several, { left, right }, y, size);
  const stretches = stretchesOf(bar, left, right, stub);
  const place = (top: number) => labelsOf(stretches, { left, right, top, thick }, context, bar);
  const blocks = place(0).outside.map((labelled) => ({ ...labelled, block: labelled.set(Math.max(labelled.room, 1)) }));
  const over = blocks.filter(({ block, room }) => block.width <= room);
  const below = blocks.filter(({ block, room }) => block.width > room);
  const above = Math.max(0, ...over.map(({ block }) => block.height + size * 0.35));
  const frame: Frame = { left, right, top: y + head.height + above, thick };
  const leaders = led(
    below.map(({ stretch, set }) => ({ x: (stretch.from + stretch.to) / 2, set })),
    { left, right: width - pad, top: frame.top + thick, size, rooms },
  );
  const drawOver = ({ stretch, block }: (typeof over)[number]): Label[] => {
    const end = !stretch.part && stretch.to === right;
    return block.draw(end ? stretch.to - block.width : stretch.from, frame.top - size * 0.35 - block.height, end ? 'end' : 'start');
  };
  return {
    marks: stretches.flatMap((stretch) => markOf(bar, stretch, frame, isLit(state, bar, stretch.id))),
    labels: [...head.labels, ...stretches.flatMap((stretch) => groundOf(stretch, frame)), ...place(frame.top).inside, ...over.flatMap(drawOver), ...leaders.labels],
    height: head.height + above + thick + leaders.height,
  };
}

/** Bars of one slice each, in a known rest: they stand in rows, to be compared at a glance. */
function inRows(bars: readonly ProportionBar[]): boolean {
  return bars.length > 2 && bars.every(({ parts, rest, total, missing }) => parts.length === 1 && rest?.known && !rest.datum && !total && missing === null);
}

/** A row: its name at the left, its number in the pale rest beside the slice. Words alike in all rows are said once. */
function rowOf(bar: ProportionBar, { sizes, thick, state, column }: Context, y: number, spoken: boolean): Drawn {
  const { size, width, pad } = sizes;
  const frame: Frame = { left: pad + column, right: width - pad, top: y, thick };
  const stretches = stretchesOf(bar, frame.left, frame.right, 0);
  const [slice, rest] = stretches;
  if (!slice?.part || !rest) return { marks: [], labels: [], height: thick };
  const { datum, label, tone } = slice.part;
  const lit = isLit(state, bar, slice.id);
  const look = { y: y + thick / 2 + size * 0.36, size: size * 0.94, tone: 'quiet' as const };
  const x = slice.to + size * 0.5;
  const after = x + widthOf(datum.text, size * 1.1, true) + size * 0.4;
  const said: TextLabel[] = [
    { kind: 'text', ...look, x: after, text: label },
    { kind: 'text', ...look, x: rest.to - size * 0.6, text: rest.label, anchor: 'end' },
  ];
  const needed = said.reduce((sum, line) => sum + widthOf(line.text, line.size) + size, after);
  const name = paragraph(bar.label, column, { ...look, size, tone: lit ? 'ink' : 'quiet', x: frame.left - size * 0.7, anchor: 'end' });
  return {
    marks: markOf(bar, slice, frame, lit),
    labels: [
      ...groundOf(rest, frame),
      ...name.slice(0, 1),
      numberLabel(datum, { ...look, x, size: size * 1.1, bold: true, tone: lit ? tone : 'ink' }),
      ...(spoken ? said.slice(0, needed <= rest.to ? 2 : 1) : []),
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
  const row = Math.max(sizes.size * 1.5, Math.min(sizes.row, sizes.height / Math.max(1, bars.length) - sizes.size * 0.9));
  const context: Context = { state, sizes, thick: rows ? row : (sizes.thick[Math.min(bars.length, 3) - 1] ?? sizes.thick[0]), several: bars.length > 1, column: Math.max(0, ...bars.map(({ label }) => widthOf(label, sizes.size))) + sizes.size * 0.8 };
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
        ...(bar.rest ? [{ label: named(bar.rest.label), datum: bar.rest.datum }] : []),
        ...(bar.missing === null ? [] : [{ label: named(bar.missing), datum: null }]),
      ];
    }),
  textured: (spec) => spec.bars.flatMap(({ parts, rest }) => [...parts, ...(rest && !rest.known ? [{ texture: 'hatch' as const, tone: 'quiet' as const }] : [])]),
};
