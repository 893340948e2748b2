import type { Field, FieldsSpec, FieldsState } from './spec.ts';
import { numberText, paragraph } from '../scene/text.ts';
import type { DataMark, StaticShape, LayoutName, PointsMark, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, height: 500, size: 15, room: 632, gap: 26, foot: 11 },
  narrow: { width: 360, height: 270, size: 12, room: 352, gap: 16, foot: 6.4 },
} as const;

interface Placed {
  readonly field: Field;
  readonly left: number;
  /** Side of the square of the same area, in units. */
  readonly side: number;
}

/** Dots of a field on one pitch, nearly square; what is left of a dot is a smaller one of that area. */
function dotsOf(placed: Placed, perDot: number, pitch: number, top: number, faded: boolean): PointsMark[] {
  const { field, left } = placed;
  const count = field.datum.value / perDot;
  const whole = Math.floor(count + 1e-9);
  const across = Math.max(1, Math.round(Math.sqrt(Math.max(count, 1))));
  const place = (index: number): [number, number] => [
    left + (index % across) * pitch + pitch / 2,
    top + Math.floor(index / across) * pitch + pitch / 2,
  ];
  const rows = Array.from({ length: Math.ceil(whole / across) }, (_, row) =>
    Array.from({ length: Math.min(across, whole - row * across) }, (_unused, at) => place(row * across + at)),
  );
  const shared = {
    kind: 'points' as const,
    shape: 'circle' as const,
    tone: field.tone,
    provenance: field.datum.provenance,
    faded,
  };
  const rest = count - whole;
  const marks: PointsMark[] =
    whole > 0 ? [{ ...shared, key: `${field.id}/dots`, radius: pitch * 0.4, rows }] : [];
  if (rest > 0.02)
    marks.push({
      ...shared,
      key: `${field.id}/rest`,
      radius: pitch * 0.4 * Math.sqrt(rest),
      rows: [[place(whole)]],
    });
  return marks;
}

function squareOf(placed: Placed, top: number, faded: boolean): DataMark {
  const { field, left, side } = placed;
  return {
    kind: 'bar',
    key: `${field.id}/square`,
    tone: field.tone,
    texture: field.texture,
    provenance: field.datum.provenance,
    faded,
    x: left,
    y: top,
    width: side,
    height: side,
  };
}

/** A glass over a value too small to see: what it holds is drawn many times larger, and says so by its ring. */
function lens(placed: Placed, perDot: number, size: number, top: number): StaticShape[] {
  const { field, left } = placed;
  const radius = size * 2.1;
  const [x, y] = [left + radius + size * 0.2, top + size * 5.6];
  const share = Math.min(1, field.datum.value / perDot);
  return [
    {
      kind: 'rule',
      from: [left + 3, top + size * 0.9],
      to: [x - radius * 0.4, y - radius * 0.92],
      tone: field.tone,
    },
    { kind: 'ring', x, y, radius, tone: field.tone },
    { kind: 'ring', x, y, radius: radius * 0.62, tone: 'quiet', dashed: true },
    { kind: 'ring', x, y, radius: radius * 0.62 * Math.sqrt(share), tone: field.tone, filled: true },
  ];
}

/** How often the next square fits into the largest: outlines of its very size. */
function fits(placed: readonly Placed[], top: number): StaticShape[] {
  const [largest, next] = placed;
  if (!largest || !next) return [];
  const times = Math.min(3, Math.floor(largest.side / next.side));
  return Array.from({ length: times * times }, (_, index): StaticShape => {
    const [x, y] = [largest.left + (index % times) * next.side, top + Math.floor(index / times) * next.side];
    return {
      kind: 'path',
      d: `M${x} ${y}h${next.side}v${next.side}h-${next.side}z`,
      tone: next.field.tone,
      width: 1.25,
      dashed: true,
    };
  });
}

function placeFields(spec: FieldsSpec, size: (typeof SIZES)[LayoutName], pitch: number): Placed[] {
  let left = (size.width - size.room) / 2 + 2;
  return spec.fields.map((field) => {
    const side = pitch * Math.sqrt(field.datum.value / spec.perDot);
    const placed = { field, left, side };
    left += Math.max(side + pitch, 0) + size.gap;
    return placed;
  });
}

/** The same weights as bars of one width scale, thin enough to be a footnote to the fields. */
function addStrips(
  spec: FieldsSpec,
  placed: readonly Placed[],
  at: { left: number; room: number; y: number; size: number },
  marks: DataMark[],
  shapes: StaticShape[],
): void {
  const most = Math.max(...spec.fields.map((field) => field.datum.value));
  const thick = at.size * 0.95;
  placed.forEach(({ field }, index) => {
    const width = (field.datum.value / most) * at.room;
    const y = at.y + index * thick * 1.45;
    marks.push({
      kind: 'bar',
      key: `strip-${field.id}/${field.id}`,
      tone: field.tone,
      texture: field.texture,
      provenance: field.datum.provenance,
      faded: false,
      x: at.left,
      y,
      width,
      height: thick,
    });
    const inside = width > at.room * 0.6;
    if (!inside)
      shapes.push({
        kind: 'text',
        x: at.left + width + at.size * 0.6,
        y: y + thick * 0.82,
        text: field.label,
        size: at.size * 0.92,
        tone: 'quiet',
      });
  });
}

/** What is not told yet has its empty place. */
function emptyPlaces(
  places: readonly Placed[],
  state: FieldsState,
  top: number,
  size: number,
): StaticShape[] {
  return places
    .filter(({ field }) => !state.show.includes(field.id))
    .map(({ left }) => ({
      kind: 'ring',
      x: left + size,
      y: top + size,
      radius: size,
      tone: 'quiet',
      dashed: true,
    }));
}

/** What one dot is worth, beside a dot. */
function keyOf(
  spec: FieldsSpec,
  { width, height, size, room }: (typeof SIZES)[LayoutName],
  pitch: number,
): StaticShape[] {
  const dot = Math.min(pitch * 0.4, 6);
  const start = (width - room) / 2 + 2;
  return [
    { kind: 'ring', x: start + dot, y: height - size * 0.82, radius: dot, tone: 'quiet', filled: true },
    {
      kind: 'text',
      x: start + dot * 2 + size * 0.4,
      y: height - size * 0.5,
      text: spec.key,
      size: size * 0.92,
      tone: 'quiet',
    },
  ];
}

/** Fields on one pitch: count and area are both true to scale. A very small one is found by its lens. */
function fieldsScene(spec: FieldsSpec, state: FieldsState, layout: LayoutName): Scene {
  const sizes = SIZES[layout];
  const { width, height, size } = sizes;
  const last = size * 6.6;
  const roots = spec.fields
    .slice(0, -1)
    .reduce((sum, field) => sum + Math.sqrt(field.datum.value / spec.perDot) + 1, 0);
  const tallest = Math.sqrt(Math.max(...spec.fields.map((field) => field.datum.value)) / spec.perDot) + 1;
  const pitch = Math.min(
    (sizes.room - sizes.gap * (spec.fields.length - 1) - last) / roots,
    (height - size * sizes.foot) / tallest,
  );
  const top = size * 1.2;
  const places = placeFields(spec, sizes, pitch);
  const placed = places.filter(({ field }) => state.show.includes(field.id));
  const marks: DataMark[] = [];
  const shapes: StaticShape[] = [];
  shapes.push(...emptyPlaces(places, state, top, size));
  for (const item of placed) {
    const { field, left, side } = item;
    const lit = state.highlight.includes(field.id);
    marks.push(
      ...(state.as === 'squares' ? [squareOf(item, top, !lit)] : dotsOf(item, spec.perDot, pitch, top, !lit)),
    );
    const looked = state.lens === field.id;
    if (looked) shapes.push(...lens(item, spec.perDot, size, top));
    const y = looked ? top + size * 9.6 : top + Math.max(side + pitch * 0.6, size) + size * 1.5;
    shapes.push(
      numberText(field.datum, { x: left, y, size: size * 1.1, bold: true, tone: lit ? field.tone : 'ink' }),
      ...paragraph(field.label, Math.max(side, last), { x: left, y: y + size * 1.3, size, tone: 'quiet' }),
    );
    const note = state.annotations.find((annotation) => annotation.at === field.id);
    if (note)
      shapes.push(
        ...paragraph(note.text, last, { x: left, y: y + size * 2.7, size: size * 0.92, tone: 'quiet' }),
      );
  }
  if (state.lens && layout === 'wide')
    addStrips(
      spec,
      placed,
      { left: (width - sizes.room) / 2 + 2, room: sizes.room - 4, y: height - size * 6.4, size },
      marks,
      shapes,
    );
  if (state.as === 'squares') shapes.push(...fits(placed, top));
  shapes.push(...keyOf(spec, sizes, pitch));
  return { width, height, marks, shapes };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<FieldsSpec> = {
  live: true,
  tall: false,
  scene: ofState(fieldsScene),
  textured: (spec) => spec.fields,
};
