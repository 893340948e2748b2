import type { Field, FieldsSpec, FieldsState } from '../../model/index.ts';
import { numberLabel, paragraph } from './text.ts';
import type { DataMark, Label, LayoutName, PointsMark, Scene } from './types.ts';

const SIZES = {
  wide: { width: 640, height: 500, size: 15, room: 600, gap: 40 },
  narrow: { width: 360, height: 270, size: 12, room: 352, gap: 16 },
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
  const place = (index: number): [number, number] => [left + (index % across) * pitch + pitch / 2, top + Math.floor(index / across) * pitch + pitch / 2];
  const rows = Array.from({ length: Math.ceil(whole / across) }, (_, row) =>
    Array.from({ length: Math.min(across, whole - row * across) }, (_unused, at) => place(row * across + at)),
  );
  const shared = { kind: 'points' as const, shape: 'circle' as const, tone: field.tone, mark: field.datum.mark, faded };
  const rest = count - whole;
  const marks: PointsMark[] = whole > 0 ? [{ ...shared, key: `${field.id}/dots`, radius: pitch * 0.4, rows }] : [];
  if (rest > 0.02) marks.push({ ...shared, key: `${field.id}/rest`, radius: pitch * 0.4 * Math.sqrt(rest), rows: [[place(whole)]] });
  return marks;
}

function squareOf(placed: Placed, top: number, faded: boolean): DataMark {
  const { field, left, side } = placed;
  return { kind: 'bar', key: `${field.id}/square`, tone: field.tone, texture: field.texture, mark: field.datum.mark, faded, x: left, y: top, width: side, height: side };
}

/** A glass over a value too small to see: what it holds is drawn many times larger, and says so by its ring. */
function lens(placed: Placed, perDot: number, size: number, top: number): Label[] {
  const { field, left } = placed;
  const radius = size * 2.1;
  const [x, y] = [left + radius + size * 0.2, top + size * 5.6];
  const share = Math.min(1, field.datum.value / perDot);
  return [
    { kind: 'rule', from: [left + 3, top + size * 0.9], to: [x - radius * 0.4, y - radius * 0.92], tone: field.tone },
    { kind: 'ring', x, y, radius, tone: field.tone },
    { kind: 'ring', x, y, radius: radius * 0.62, tone: 'quiet', dashed: true },
    { kind: 'ring', x, y, radius: radius * 0.62 * Math.sqrt(share), tone: field.tone, filled: true },
  ];
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

/** Fields on one pitch: count and area are both true to scale. A very small one is found by its lens. */
export function fieldsScene(spec: FieldsSpec, state: FieldsState, layout: LayoutName): Scene {
  const sizes = SIZES[layout];
  const { width, height, size } = sizes;
  const last = size * 7;
  const roots = spec.fields.slice(0, -1).reduce((sum, field) => sum + Math.sqrt(field.datum.value / spec.perDot) + 1, 0);
  const pitch = Math.min((sizes.room - sizes.gap * (spec.fields.length - 1) - last) / roots, (height - size * 6) / (Math.sqrt(Math.max(...spec.fields.map((field) => field.datum.value)) / spec.perDot) + 1));
  const top = size * 1.2;
  const placed = placeFields(spec, sizes, pitch).filter(({ field }) => state.show.includes(field.id));
  const marks: DataMark[] = [];
  const labels: Label[] = [];
  for (const item of placed) {
    const { field, left, side } = item;
    const lit = state.highlight.includes(field.id);
    marks.push(...(state.as === 'squares' ? [squareOf(item, top, !lit)] : dotsOf(item, spec.perDot, pitch, top, !lit)));
    const looked = state.lens === field.id;
    if (looked) labels.push(...lens(item, spec.perDot, size, top));
    const y = looked ? top + size * 9.6 : top + Math.max(side + pitch * 0.6, size) + size * 1.5;
    labels.push(
      numberLabel(field.datum, { x: left, y, size: size * 1.1, bold: true, tone: lit ? field.tone : 'ink' }),
      ...paragraph(field.label, Math.max(side, last), { x: left, y: y + size * 1.3, size, tone: 'quiet' }),
    );
    const note = state.annotations.find((annotation) => annotation.at === field.id);
    if (note) labels.push(...paragraph(note.text, last, { x: left, y: y + size * 2.7, size: size * 0.92, tone: 'quiet' }));
  }
  labels.push({ kind: 'text', x: (width - sizes.room) / 2 + 2, y: height - size * 0.5, text: spec.key, size: size * 0.92, tone: 'quiet' });
  labels.push({ kind: 'ring', x: width - size, y: height - size * 0.85, radius: Math.min(pitch * 0.4, 6), tone: 'quiet', filled: true });
  return { width, height, marks, labels };
}
