import type { TimelineEvent, TimelineSpec, TimelineState } from './spec.ts';
import { numberText, paragraph, widthOf } from '../scene/text.ts';
import type { StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, size: 14.5, spine: 146, pad: 1.15, fill: 360 },
  narrow: { width: 360, size: 12, spine: 92, pad: 0.9, fill: 0 },
} as const;

/** The numbers told with an event, on one line each where they do not fit beside one another. */
function numbers(
  event: TimelineEvent,
  x: number,
  y: number,
  size: number,
  width: number,
): { shapes: StaticShape[]; lines: number } {
  const shapes: StaticShape[] = [];
  let [at, line] = [x, 0];
  for (const datum of event.data.filter((candidate) => candidate.unit !== 'date')) {
    const needed = widthOf(datum.text, size, true) + size;
    if (at > x && at + needed > x + width) [at, line] = [x, line + 1];
    shapes.push(numberText(datum, { x: at, y: y + line * size * 1.3, size, bold: true, tone: 'thread' }));
    at += needed;
  }
  return { shapes, lines: shapes.length > 0 ? line + 1 : 0 };
}

function eventLabels(
  event: TimelineEvent,
  state: TimelineState,
  y: number,
  layout: LayoutName,
): { shapes: StaticShape[]; height: number } {
  const { width, size, spine, pad } = SIZES[layout];
  const lit = state.highlight.includes(event.id);
  const x = spine + size * 1.4;
  const room = width - x - 4;
  const planned = event.status !== 'achieved';
  const words = paragraph(event.label, room, { x, y: y + size * 0.36, size, bold: lit });
  // Narrow tells the numbers of what is pointed out; the table holds all.
  const told =
    layout === 'narrow' && !lit
      ? { shapes: [], lines: 0 }
      : numbers(event, x, y + size * (0.36 + 1.28 * words.length), size * 0.96, room);
  const ring: StaticShape = planned
    ? { kind: 'ring', x: spine, y, radius: size * 0.42, tone: 'thread', dashed: true }
    : {
        kind: 'ring',
        x: spine,
        y,
        radius: size * 0.42,
        tone: event.provenance === 'context' ? 'context' : 'thread',
        filled: true,
      };
  // A date may break between its parts: the column of dates is narrower than the longest.
  const date = paragraph(event.dateText.replaceAll('\u00a0', ' '), spine - size * 1.2, {
    x: spine - size * 1.2,
    y: y + size * 0.36,
    size: size * 0.92,
    anchor: 'end',
    tone: 'quiet',
  });
  const lines = Math.max(1.28 * words.length + 1.3 * told.lines, 1.28 * date.length);
  return { shapes: [ring, ...date, ...words, ...told.shapes], height: size * (lines + pad) };
}

/** Dated events from top to bottom. What happened is solid, what is promised an outline; no time is drawn to scale. */
function timelineScene(spec: TimelineSpec, state: TimelineState, layout: LayoutName): Scene {
  const { width, size, spine, fill } = SIZES[layout];
  const shown = spec.events.filter((candidate) => state.show.includes(candidate.id));
  // A few events spread over the stage; many need no more than their words.
  const needed = shown.reduce((sum, event) => sum + eventLabels(event, state, 0, layout).height, 0);
  const spare = Math.max(0, fill - needed) / Math.max(shown.length, 1);
  const shapes: StaticShape[] = [];
  const stops: { y: number; planned: boolean }[] = [];
  let y = size * 1.2;
  for (const event of shown) {
    const placed = eventLabels(event, state, y, layout);
    shapes.push(...placed.shapes);
    stops.push({ y, planned: event.status !== 'achieved' });
    y += placed.height + spare;
  }
  const spines = stops.slice(1).map((stop, index): StaticShape => {
    const before = stops[index];
    return {
      kind: 'rule',
      from: [spine, (before?.y ?? 0) + size * 0.6],
      to: [spine, stop.y - size * 0.6],
      dashed: stop.planned,
    };
  });
  return { width, height: Math.round(y - spare), marks: [], shapes: [...spines, ...shapes] };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<TimelineSpec> = {
  live: false,
  tall: true,
  scene: ofState(timelineScene),
};
