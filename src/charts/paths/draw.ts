import type { GrowthPath, PathsSpec, PathsState } from './spec.ts';
import { spread } from '../scene/spread.ts';
import { numberText, paragraph, widthOf, wrap } from '../scene/text.ts';
import type { DataMark, StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, height: 480, size: 15, label: 186, dot: 6 },
  narrow: { width: 360, height: 300, size: 12, label: 128, dot: 4.5 },
} as const;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly top: number;
  readonly size: number;
  readonly labelWidth: number;
  readonly years: number;
  readonly highest: number;
}

/** What a path has become after some of its years: each year multiplies alike. */
export function valueAfter(end: number, years: number, after: number): number {
  return end ** (after / years);
}

const across = (frame: Frame, year: number) => frame.left + ((frame.right - frame.left) * year) / frame.years;
const up = (frame: Frame, times: number) =>
  frame.base - ((frame.base - frame.top) * (times - 1)) / (frame.highest - 1);

function marksOf(path: GrowthPath, state: PathsState, frame: Frame, dot: number): DataMark[] {
  const faded = !state.highlight.includes(path.id);
  const until = Math.min(state.until ?? frame.years, frame.years);
  const points = Array.from({ length: Math.floor(until) + 1 }, (_, year): [number, number] => [
    across(frame, year),
    up(frame, valueAfter(path.end.value, frame.years, year)),
  ]);
  const last = points.at(-1);
  const line: DataMark = {
    kind: 'line',
    key: path.id,
    points,
    tone: path.tone,
    provenance: path.rate.provenance,
    faded,
  };
  if (until < frame.years || !last) return [line];
  return [
    line,
    {
      kind: 'points',
      key: `${path.id}-end`,
      shape: 'circle',
      radius: dot,
      rows: [[last]],
      tone: path.tone,
      provenance: path.end.provenance,
      faded,
    },
  ];
}

function axis(spec: PathsSpec, frame: Frame): StaticShape[] {
  const { size, years, base, left, right } = frame;
  const ticks = Array.from({ length: years + 1 }, (_, year): StaticShape => ({
    kind: 'rule',
    from: [across(frame, year), base],
    to: [across(frame, year), base + 5],
    axis: true,
  }));
  const below = { y: base + size * 1.7, size: size * 0.94, tone: 'quiet' } as const;
  return [
    { kind: 'rule', from: [left, base], to: [right, base], axis: true },
    { kind: 'rule', from: [right, base], to: [right, frame.top] },
    ...ticks,
    ...paragraph(spec.startLabel, (right - left) * 0.45, { x: left, ...below }),
    ...paragraph(spec.endLabel, (right - left) * 0.6, { x: right, ...below, anchor: 'end' }),
  ];
}

/** Beside the ends: where the path leads, its rate and its name. One that is cut short has its rate alone: its end is the question. */
function endLabels(
  spec: PathsSpec,
  paths: readonly GrowthPath[],
  state: PathsState,
  frame: Frame,
): StaticShape[] {
  const { size, years, labelWidth } = frame;
  const until = Math.min(state.until ?? years, years);
  const whole = until >= years;
  const x = across(frame, until) + size * 0.9;
  const heights = paths.map((path) => up(frame, valueAfter(path.end.value, years, until)) + size * 0.36);
  const small = size * 0.92;
  const deepest = Math.max(0, ...paths.map(({ label }) => wrap(label, small, labelWidth).length));
  const block = size * (1.5 + 1.2 * deepest);
  return spread(heights, block, frame.base - size * (0.6 + 1.2 * deepest)).flatMap((y, index) => {
    const path = paths[index];
    if (!path) return [];
    const faded = !state.highlight.includes(path.id);
    const end = numberText(path.end, { x, y, size: size * 1.1, bold: true, tone: path.tone, faded });
    const rate = numberText(path.rate, {
      x: whole ? x + widthOf(end.text, end.size, true) + size * 0.5 : x,
      y,
      size: whole ? small : size * 1.1,
      bold: !whole,
      tone: whole ? 'quiet' : path.tone,
      faded,
    });
    const name = paragraph(path.label, labelWidth, {
      x,
      y: y + size * 1.2,
      size: small,
      tone: 'quiet',
      faded,
    });
    return [...(whole ? [end] : []), { ...rate, text: `${rate.text} ${spec.perYear}` }, ...name];
  });
}

function annotations(state: PathsState, frame: Frame): StaticShape[] {
  return state.annotations.flatMap(({ text }) =>
    paragraph(text, (frame.right - frame.left) * 0.5, {
      x: frame.right - frame.size,
      y: (frame.top + frame.base) / 2,
      size: frame.size,
      tone: 'quiet',
      anchor: 'end',
    }),
  );
}

/** A fan of even growth from one start. Where a path leads past the last rate reported it is dashed. */
function pathsScene(spec: PathsSpec, state: PathsState, layout: LayoutName): Scene {
  const { width, height, size, label, dot } = SIZES[layout];
  const shown = spec.paths.filter((path) => state.show.includes(path.id));
  const [left, right] = [size * 0.8, width - label - size];
  const below = Math.max(
    wrap(spec.startLabel, size * 0.94, (right - left) * 0.45).length,
    wrap(spec.endLabel, size * 0.94, (right - left) * 0.6).length,
  );
  const frame: Frame = {
    left,
    right,
    base: height - size * (1.4 + 1.2 * below),
    top: size * 1.4,
    size,
    labelWidth: label - size * 0.4,
    years: spec.years.value,
    // One scale for all states, so that a path never moves while others join it.
    highest: Math.max(...spec.paths.map(({ end }) => end.value), 1.01),
  };
  return {
    width,
    height,
    marks: shown.flatMap((path) => marksOf(path, state, frame, dot)),
    shapes: [...axis(spec, frame), ...endLabels(spec, shown, state, frame), ...annotations(state, frame)],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<PathsSpec> = {
  live: true,
  tall: false,
  scene: ofState(pathsScene),
};
