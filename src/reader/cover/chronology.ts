import { widthOf, wrap } from '../../charts/scene/text.ts';
import type { Chronology, ChronologyEvent, Lane } from '../../model/index.ts';
import { placeLabels, type LabelPosition } from './label-positions.ts';

/** Units of the drawing: as many as pixels on a screen of its width. */
export const WIDTH = 1120;
export const LEADING = 18;
export const SIZE = 14;
const TITLES = 226;
const LEFT = 250;
const AXIS = 30;
const LABEL_WIDTH = 180;
/** Least room between a lane's words and the rule that parts it from the next lane. */
const MARGIN = 12;

export interface PlacedEvent {
  readonly event: ChronologyEvent;
  /** The mark: a point, or a whole year. */
  readonly x: number;
  readonly width: number;
  /** The date, then the label's lines, from above; `textX` and `anchor` hold for all. */
  readonly lines: readonly string[];
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'end';
  /** Around the words: they are pressed as one. */
  readonly words: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** From the mark to words that stand farther off. */
  readonly leader: { readonly x: number; readonly from: number; readonly to: number } | null;
}
export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  /** Height of its line. */
  readonly y: number;
  readonly title: readonly string[];
  readonly events: readonly PlacedEvent[];
}
export interface ChronologyLayout {
  readonly height: number;
  readonly left: number;
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
  /** Where what is to come begins. */
  readonly toCome: number | null;
  readonly lanes: readonly PlacedLane[];
}

const MONTH = 1 / 12;

/** A date as years and parts of a year, to the precision known: its start, and how long it may last. */
export function instant(date: string): { readonly at: number; readonly lasts: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { at: year, lasts: 1 };
  const from = year + (month - 1) * MONTH;
  return { at: day === undefined ? from + MONTH / 2 : from + ((day - 1) / 31) * MONTH, lasts: 0 };
}

/** Years to units of the drawing. */
type Axis = (at: number) => number;

function measured(event: ChronologyEvent, axis: Axis) {
  const { at, lasts } = instant(event.date);
  const [x, width] = [axis(at), axis(at + lasts) - axis(at)];
  const lines = [event.dateText, ...wrap(event.label, SIZE, LABEL_WIDTH, true)];
  const long = Math.max(...lines.map((line) => widthOf(line, SIZE, true)));
  return { event, x, width, lines, long, tall: lines.length * LEADING };
}

/** Points nearer than this would hide one another: they are drawn apart, their dates being written beside them. */
const APART = 15;

function apart<Measured extends { readonly x: number; readonly width: number }>(
  marks: readonly Measured[],
): Measured[] {
  const placed = [...marks];
  for (let index = 1; index < placed.length; index++) {
    const [before, mark] = [placed[index - 1], placed[index]];
    if (!before || !mark || before.width > 0 || mark.width > 0 || mark.x - before.x >= APART) continue;
    const shift = (APART - (mark.x - before.x)) / 2;
    placed[index - 1] = { ...before, x: before.x - shift };
    placed[index] = { ...mark, x: mark.x + shift };
  }
  return placed;
}

/** A lane from its top down. */
function laneOf(lane: Lane, title: string, top: number, axis: Axis): { placed: PlacedLane; bottom: number } {
  const marks = apart(lane.events.map((event) => measured(event, axis)));
  const choices: readonly LabelPosition[] = placeLabels(marks, { left: LEFT, right: WIDTH });
  const lines = wrap(title, SIZE + 1, TITLES, true);
  const half = (lines.length * LEADING) / 2;
  const y = top + MARGIN + Math.max(half, ...choices.map(({ box }) => -box.top));
  const bottom = y + MARGIN + Math.max(half, ...choices.map(({ box }) => box.bottom));
  const events = marks.flatMap(({ event, x, width, lines }, index): PlacedEvent[] => {
    const choice = choices[index];
    if (!choice) return [];
    const { box, anchor, leader } = choice;
    return [
      {
        event,
        x,
        width,
        lines,
        anchor,
        textX: anchor === 'start' ? box.left : box.right,
        textY: y + box.top,
        words: { x: box.left, y: y + box.top, width: box.right - box.left, height: box.bottom - box.top },
        leader: leader && {
          x: (leader.left + leader.right) / 2,
          from: y + leader.top,
          to: y + leader.bottom,
        },
      },
    ];
  });
  return { placed: { lane, top, y, title: lines, events }, bottom };
}

/** Lays out the chronology for wide screens. `titles` are the chapters' names by id. */
export function layoutChronology(
  chronology: Chronology,
  titles: ReadonlyMap<string, string>,
): ChronologyLayout {
  const { from, to, until } = chronology;
  const axis: Axis = (at) => LEFT + ((at - from) / (until + 1 - from)) * (WIDTH - LEFT);
  const lanes: PlacedLane[] = [];
  let height = AXIS;
  for (const lane of chronology.lanes) {
    const { placed, bottom } = laneOf(lane, titles.get(lane.chapter) ?? '', height, axis);
    lanes.push(placed);
    height = bottom;
  }
  const ticks = Array.from({ length: until - from + 1 }, (_, index) => ({
    year: from + index,
    x: axis(from + index),
  }));
  return { height, left: LEFT, ticks, toCome: until > to ? axis(to + 1) : null, lanes };
}

/** A row of the narrow form: an event, or years in which there is none. */
export type Row =
  | { readonly kind: 'event'; readonly lane: Lane; readonly event: ChronologyEvent; readonly year: number }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/** Fewer years without an event than this are seen from the dates themselves. */
const GAP = 2;

/** The events of all chapters in the order of time, with the longer gaps between them. */
export function rowsOf({ lanes }: Chronology): Row[] {
  const events = lanes
    .flatMap((lane) =>
      lane.events.map((event) => ({
        kind: 'event' as const,
        lane,
        event,
        year: Number(event.date.slice(0, 4)),
      })),
    )
    .sort((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : 0));
  return events.flatMap((row, index): Row[] => {
    const before = events[index - 1]?.year ?? row.year;
    return row.year - before > GAP ? [{ kind: 'gap', from: before + 1, to: row.year - 1 }, row] : [row];
  });
}
