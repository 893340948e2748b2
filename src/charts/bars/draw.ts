import type { BarsSpec, BarsState, LyingBar } from './spec.ts';
import { numberText, paragraph, widthOf } from '../scene/text.ts';
import type { BarMark, StaticShape, LayoutName, Scene, TextShape } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

/** `beside`: names stand left of the bars, where there is room; else over them. */
const SIZES = {
  wide: { width: 640, height: 420, size: 15, pad: 6, beside: 172, thick: 56 },
  narrow: { width: 360, height: 270, size: 12, pad: 4, beside: 0, thick: 34 },
} as const;
type Sizes = (typeof SIZES)[LayoutName];

/** Where the bars stand: all on one scale from `left`. */
interface Frame {
  readonly left: number;
  /** Units of the view box for one unit of value. */
  readonly unit: number;
  readonly thick: number;
  readonly state: BarsState;
  readonly sizes: Sizes;
}
interface Drawn {
  /** Bars, and after them those inside. */
  readonly marks: BarMark[];
  readonly shapes: StaticShape[];
  readonly height: number;
}

/** Longest first and gaps last, or as written; what is set apart always comes after the others. */
export function ordered({ bars, order }: BarsSpec, shown: readonly string[]): LyingBar[] {
  const value = (bar: LyingBar) => bar.datum?.value ?? -1;
  const here = bars.filter(({ id }) => shown.includes(id));
  const sorted = order === 'value' ? [...here].sort((a, b) => value(b) - value(a)) : here;
  return [...sorted.filter(({ apart }) => !apart), ...sorted.filter(({ apart }) => apart)];
}

function isLit({ state }: Frame, { id, inner }: LyingBar): boolean {
  const { highlight } = state;
  return highlight.length === 0 || highlight.includes(id) || (inner !== null && highlight.includes(inner.id));
}

function nameOf(
  bar: LyingBar,
  { sizes, thick, left }: Frame,
  y: number,
  lit: boolean,
): { shapes: TextShape[]; height: number } {
  const { size, beside, width, pad } = sizes;
  const look = { size, bold: lit };
  if (beside === 0) {
    const shapes = paragraph(bar.label, width - 2 * pad, { ...look, x: left, y: y + size });
    return { shapes, height: size * (0.45 + 1.28 * shapes.length) };
  }
  const shapes = paragraph(bar.label, beside - size * 1.2, {
    ...look,
    x: left - size * 0.8,
    y: 0,
    anchor: 'end',
  });
  const from = y + thick / 2 + size * (0.36 - 0.64 * (shapes.length - 1));
  return { shapes: shapes.map((label, index) => ({ ...label, y: from + index * size * 1.28 })), height: 0 };
}

/** A part inside: solid on its bar, named below it with a leader from where it ends. */
function innerOf(bar: LyingBar, frame: Frame, y: number): Drawn {
  const { inner } = bar;
  if (!inner) return { marks: [], shapes: [], height: 0 };
  const { left, unit, thick, sizes, state } = frame;
  const { size, width, pad } = sizes;
  const lit = state.highlight.length === 0 || state.highlight.includes(inner.id);
  const length = inner.datum.value * unit;
  const inset = thick * 0.2;
  const x = left + Math.min(length / 2, size * 0.8);
  const [foot, base] = [y + thick + size * 0.7, y + thick + size * 1.7];
  const from = left + size * 0.2;
  const after = from + widthOf(inner.datum.text, size * 1.1, true) + size * 0.5;
  const words = paragraph(inner.label, width - pad - after, {
    x: after,
    y: base,
    size: size * 0.94,
    tone: 'quiet',
  });
  return {
    marks: [
      {
        kind: 'bar',
        key: `${inner.id}/inner`,
        lying: true,
        over: true,
        tone: inner.tone,
        texture: inner.texture,
        provenance: inner.datum.provenance,
        faded: !lit,
        x: left,
        y: y + inset,
        width: length,
        height: thick - 2 * inset,
      },
    ],
    shapes: [
      { kind: 'rule', from: [x, y + thick - inset + 1], to: [x, foot], tone: 'quiet' },
      numberText(inner.datum, {
        x: from,
        y: base,
        size: size * 1.1,
        bold: true,
        tone: lit ? inner.tone : 'ink',
      }),
      ...words,
    ],
    height: size * (0.8 + 1.25 * words.length),
  };
}

/** The bar and the number at its end; where there is no figure, an empty place with a foot on the base line. */
function lengthOf(bar: LyingBar, { left, unit, thick, sizes }: Frame, y: number, lit: boolean): Drawn {
  const { size } = sizes;
  if (!bar.datum) {
    const reach = left + size * 2.2;
    return {
      marks: [],
      shapes: [
        {
          kind: 'path',
          d: `M${reach} ${y + 1}H${left}M${reach} ${y + thick - 1}H${left}`,
          tone: 'quiet',
          width: 1,
          dashed: true,
        },
      ],
      height: thick,
    };
  }
  const { datum, tone, texture } = bar;
  const width = datum.value * unit;
  return {
    marks: [
      {
        kind: 'bar',
        key: `${bar.id}/bar`,
        lying: true,
        tone,
        texture,
        provenance: datum.provenance,
        faded: !lit,
        x: left,
        y,
        width,
        height: thick,
      },
    ],
    shapes: [
      numberText(datum, {
        x: left + width + size * 0.55,
        y: y + thick / 2 + size * 0.4,
        size: size * 1.1,
        bold: true,
        tone: lit && texture !== 'hatch' ? tone : 'ink',
      }),
    ],
    height: thick,
  };
}

/** Words to a bar: after the number where they fit, else in the empty place, else below. */
function noteOf(
  bar: LyingBar,
  frame: Frame,
  y: number,
  bottom: number,
): { shapes: StaticShape[]; height: number } {
  const { state, sizes, left, unit, thick } = frame;
  const { size, width, pad } = sizes;
  const note = state.annotations.find(({ at }) => at === bar.id || at === bar.inner?.id);
  if (!note) return { shapes: [], height: 0 };
  const after = bar.datum
    ? left + bar.datum.value * unit + size * 1.1 + widthOf(bar.datum.text, size * 1.1, true)
    : left + size * 2.8;
  const look = { size: size * 0.94, tone: 'quiet' as const };
  const room = width - pad - after;
  const beside = room < size * 5 ? [] : paragraph(note.text, room, { ...look, x: after, y: 0 });
  if (
    beside.length > 0 &&
    beside.length * size * 1.25 <= thick + size * 0.3 &&
    beside.every((line) => widthOf(line.text, line.size) <= room)
  ) {
    const from = y + thick / 2 + size * (0.36 - 0.6 * (beside.length - 1));
    return { shapes: beside.map((line, index) => ({ ...line, y: from + index * size * 1.2 })), height: 0 };
  }
  const below = paragraph(note.text, width - pad - left, { ...look, x: left, y: bottom + size * 1.1 });
  return { shapes: below, height: size * (0.3 + 1.25 * below.length) };
}

function drawBar(bar: LyingBar, frame: Frame, y: number): Drawn {
  const lit = isLit(frame, bar);
  const name = nameOf(bar, frame, y, lit);
  const top = y + name.height;
  const length = lengthOf(bar, frame, top, lit);
  const inner = innerOf(bar, frame, top);
  const note = noteOf(bar, frame, top, top + frame.thick + inner.height);
  return {
    marks: [...length.marks, ...inner.marks],
    shapes: [...name.shapes, ...length.shapes, ...inner.shapes, ...note.shapes],
    height: name.height + frame.thick + inner.height + note.height,
  };
}

/** One scale for all states, so that a bar keeps its length; room is kept for the numbers at the ends. */
function unitOf(spec: BarsSpec, left: number, { width, pad, size }: Sizes): number {
  const units = spec.bars.flatMap(({ datum }) =>
    datum && datum.value > 0
      ? [(width - pad - left - size * 0.7 - widthOf(datum.text, size * 1.1, true)) / datum.value]
      : [],
  );
  return Math.min(...units, Number.MAX_VALUE);
}

/** Lying bars from zero on one scale; the unlike stand apart, gaps are shown as gaps. */
function barsScene(spec: BarsSpec, state: BarsState, layout: LayoutName): Scene {
  const sizes = SIZES[layout];
  const { size, pad, beside, width } = sizes;
  const bars = ordered(spec, state.show);
  const left = pad + beside;
  const gap = size * (beside > 0 ? 0.9 : 0.55);
  const thick = Math.max(
    size * 1.15,
    Math.min(sizes.thick, sizes.height / Math.max(1, bars.length) - gap - (beside > 0 ? 0 : size * 1.8)),
  );
  const frame: Frame = { left, unit: unitOf(spec, left, sizes), thick, state, sizes };
  const marks: BarMark[] = [];
  const shapes: StaticShape[] = [];
  const top = size * 0.3;
  let y = top;
  for (const bar of bars) {
    if (bar.apart && y > top && !bars[bars.indexOf(bar) - 1]?.apart) {
      shapes.push({ kind: 'rule', from: [pad, y], to: [width - pad, y], tone: 'quiet', dashed: true });
      y += gap;
    }
    const drawn = drawBar(bar, frame, y);
    marks.push(...drawn.marks);
    shapes.push(...drawn.shapes);
    y += drawn.height + gap;
  }
  shapes.push({ kind: 'rule', from: [left, top], to: [left, y - gap], axis: true });
  return { width, height: Math.round(y), marks, shapes };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<BarsSpec> = {
  live: true,
  tall: false,
  scene: ofState(barsScene),
  textured: (spec) => spec.bars.flatMap((bar) => [bar, ...(bar.inner ? [bar.inner] : [])]),
};
