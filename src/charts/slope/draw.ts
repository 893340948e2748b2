import type { SlopeLine, SlopeSpec, SlopeState } from './spec.ts';
import { spread } from '../scene/spread.ts';
import { numberText, paragraph, widthOf, wrap } from '../scene/text.ts';
import type { DataMark, StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly size: number;
  readonly labelWidth: number;
}

const SIZES = {
  wide: { width: 640, height: 500, size: 15, label: 150, dot: 6.5 },
  narrow: { width: 360, height: 280, size: 12, label: 98, dot: 5 },
} as const;

function marksOf(
  line: SlopeLine,
  state: SlopeState,
  frame: Frame,
  y: (value: number) => number,
  dot: number,
): DataMark[] {
  const faded = !state.highlight.includes(line.id);
  const shared = { tone: line.tone, provenance: line.to.provenance, faded };
  const ends: [number, number][] = [
    [frame.left, y(line.from.value)],
    [frame.right, y(line.to.value)],
  ];
  // Each end says for itself how it is known: one may be reported, the other our arithmetic.
  const points = ends.map((end, index): DataMark => ({
    kind: 'points',
    key: `${line.id}-${index === 0 ? 'from' : 'to'}`,
    shape: 'circle',
    radius: dot,
    rows: [[end]],
    ...shared,
    provenance: (index === 0 ? line.from : line.to).provenance,
  }));
  return state.joined ? [{ kind: 'line', key: line.id, points: ends, ...shared, faded }, ...points] : points;
}

/** A tick a year between the two: years without a figure can be counted. */
function emptyYears(frame: Frame, from: string, to: string): StaticShape[] {
  const [first, last] = [from, to].map((words) => Number(/\d{4}/.exec(words)?.[0]));
  const years = (last ?? Number.NaN) - (first ?? Number.NaN);
  if (!(years > 1 && years <= 40)) return [];
  return Array.from({ length: years - 1 }, (_, index): StaticShape => {
    const x = frame.left + ((frame.right - frame.left) * (index + 1)) / years;
    return { kind: 'rule', from: [x, frame.base], to: [x, frame.base + 3], axis: true };
  });
}

function axis(frame: Frame, from: string, to: string, top: number): StaticShape[] {
  const text = (x: number, words: string) =>
    paragraph(words, Math.max(frame.right - frame.left - 6, 34), {
      x,
      y: frame.base + frame.size * 1.6,
      size: frame.size * 0.94,
      anchor: 'middle',
      tone: 'quiet',
    });
  return [
    { kind: 'rule', from: [frame.left - 14, frame.base], to: [frame.right + 14, frame.base], axis: true },
    { kind: 'rule', from: [frame.left, frame.base], to: [frame.left, top] },
    { kind: 'rule', from: [frame.right, frame.base], to: [frame.right, top] },
    { kind: 'rule', from: [frame.left, frame.base], to: [frame.left, frame.base + 6], axis: true },
    { kind: 'rule', from: [frame.right, frame.base], to: [frame.right, frame.base + 6], axis: true },
    ...emptyYears(frame, from, to),
    ...text(frame.left, from),
    ...text(frame.right, to),
  ];
}

function endLabels(
  spec: SlopeSpec,
  lines: readonly SlopeLine[],
  state: SlopeState,
  frame: Frame,
  y: (value: number) => number,
): StaticShape[] {
  const { size } = frame;
  const several = spec.lines.length > 1;
  const heights = lines.map((line) => y(line.to.value) + size * 0.36);
  const deepest = Math.max(...lines.map((line) => wrap(line.label, size * 0.92, frame.labelWidth).length));
  const block = several ? size * (1.55 + 1.18 * deepest) : size * 1.3;
  return spread(heights, block, frame.base).flatMap((at, index) => {
    const line = lines[index];
    if (!line) return [];
    const faded = !state.highlight.includes(line.id);
    const x = frame.right + size * 0.95;
    const number = numberText(line.to, {
      x,
      y: at,
      size: several ? size * 1.1 : size * 1.35,
      bold: true,
      tone: line.tone,
      faded,
    });
    if (!several) return [number];
    return [
      number,
      ...paragraph(line.label, frame.labelWidth, {
        x,
        y: at + size * 1.15,
        size: size * 0.92,
        tone: 'quiet',
        faded,
      }),
    ];
  });
}

function startLabels(lines: readonly SlopeLine[], frame: Frame, y: (value: number) => number): StaticShape[] {
  const [first] = lines;
  if (!first) return [];
  const shared = lines.every((line) => line.from.fact === first.from.fact);
  return (shared ? [first] : lines).map((line) =>
    numberText(line.from, {
      x: frame.left - frame.size * 0.95,
      y: y(line.from.value) + frame.size * 0.36,
      size: lines.length > 1 ? frame.size * 1.1 : frame.size * 1.35,
      bold: true,
      anchor: 'end',
      tone: shared && lines.length > 1 ? 'quiet' : line.tone,
    }),
  );
}

function bracket(
  spec: SlopeSpec,
  state: SlopeState,
  frame: Frame,
  y: (value: number) => number,
): StaticShape[] {
  const line = spec.lines.find((candidate) => state.show.includes(candidate.id));
  if (!state.bracket || !line) return [];
  const [low, high] = [y(line.from.value), y(line.to.value)];
  const x = (frame.left + frame.right) / 2;
  return [
    { kind: 'rule', from: [frame.left + 12, low], to: [x, low], dashed: true, tone: 'quiet' },
    { kind: 'rule', from: [x, high], to: [frame.right - 12, high], dashed: true, tone: 'quiet' },
    {
      kind: 'path',
      d: `M${x - 6} ${low}H${x + 6}M${x} ${low}V${high}M${x - 6} ${high}H${x + 6}`,
      tone: 'ink',
      width: 1.75,
    },
    ...paragraph(state.bracket, x - frame.left - 18, {
      x: x - 12,
      y: (low + high) / 2 - frame.size * 0.3,
      size: frame.size * 1.1,
      bold: true,
      anchor: 'end',
    }),
  ];
}

function ghosts(
  spec: SlopeSpec,
  state: SlopeState,
  frame: Frame,
  y: (value: number) => number,
  dot: number,
): StaticShape[] {
  return spec.ghosts
    .filter((ghost) => state.ghosts.includes(ghost.id))
    .flatMap((ghost) => {
      const at = y(ghost.datum.value);
      const x = frame.right + frame.size * 0.95;
      const number = numberText(ghost.datum, {
        x,
        y: at - frame.size * 0.35,
        size: frame.size * 1.05,
        tone: 'quiet',
      });
      return [
        { kind: 'ring' as const, x: frame.right, y: at, radius: dot, tone: 'quiet' as const, dashed: true },
        number,
        ...paragraph(ghost.label, frame.right - frame.left - 24, {
          x: frame.right - frame.size * 0.95,
          y: at - frame.size * 0.1,
          size: frame.size * 0.92,
          anchor: 'end',
          tone: 'quiet',
        }),
      ];
    });
}

function panel(
  spec: SlopeSpec,
  state: SlopeState,
  lines: readonly SlopeLine[],
  frame: Frame,
  top: number,
  dot: number,
): Pick<Scene, 'marks' | 'shapes'> {
  const [first] = lines;
  if (!first) return { marks: [], shapes: [] };
  const y = (value: number) => frame.base - (value / top) * (frame.base - frame.top);
  return {
    marks: lines.flatMap((line) => marksOf(line, state, frame, y, dot)),
    shapes: [
      ...axis(frame, first.fromLabel, first.toLabel, frame.top),
      ...bracket(spec, state, frame, y),
      ...ghosts(spec, state, frame, y, dot),
      ...startLabels(lines, frame, y),
      ...endLabels(spec, lines, state, frame, y),
    ],
  };
}

/** Two dates and straight lines between them, from zero; lines whose years differ in a panel of their own. */
function slopeScene(spec: SlopeSpec, state: SlopeState, layout: LayoutName): Scene {
  const { width, height, size, label, dot } = SIZES[layout];
  const shown = spec.lines.filter((line) => state.show.includes(line.id));
  const [together, apart] = [shown.filter((line) => !line.apart), shown.filter((line) => line.apart)];
  const ghostValues = spec.ghosts.map((ghost) => ghost.datum.value);
  const top =
    Math.max(...spec.lines.flatMap((line) => [line.from.value, line.to.value]), ...ghostValues) * 1.06;
  const startWidth =
    Math.max(...shown.map((line) => widthOf(line.from.text, size * (shown.length > 1 ? 1.1 : 1.35), true))) +
    size * 1.4;
  const split = apart.length > 0;
  const rightEdge = split ? width * 0.62 : width;
  const frame: Frame = {
    left: Math.max(startWidth, 40),
    right: rightEdge - label,
    top: size * 1.6,
    base: height - size * (split ? 3.4 : 2.6),
    size,
    labelWidth: label - size,
  };
  const main = panel(spec, state, together, frame, top, dot);
  const own = width * 0.63;
  const side = split
    ? panel(
        spec,
        state,
        apart,
        { ...frame, left: own + startWidth + size * 0.3, right: width - size * 4.3, labelWidth: size * 3.3 },
        top,
        dot,
      )
    : { marks: [], shapes: [] };
  const divider: StaticShape[] = split
    ? [{ kind: 'rule', from: [own, frame.top], to: [own, frame.base + size * 2], dashed: true }]
    : [];
  return {
    width,
    height,
    marks: [...main.marks, ...side.marks],
    shapes: [...divider, ...main.shapes, ...side.shapes],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<SlopeSpec> = {
  live: true,
  tall: false,
  scene: ofState(slopeScene),
};
