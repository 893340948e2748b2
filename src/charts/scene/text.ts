import type { Datum } from '../../model/index.ts';
import type { TextShape } from './types.ts';

const NARROW = new Set([..."iljtfrI.,:;|!'()[] \u00a0"]);
const BROAD = new Set([...'mwMW%@—']);
/** Every figure, since charts set them tabular. */
const TABULAR = 0.675;

/** Width of a text in Onest, in units, from character classes measured on the typeface; it overestimates rather than underestimates. */
export function widthOf(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text)
    em += NARROW.has(character)
      ? 0.32
      : BROAD.has(character)
        ? 0.9
        : /[0-9]/.test(character)
          ? TABULAR
          : /[A-Z]/.test(character)
            ? 0.68
            : 0.575;
  return em * size * (bold ? 1.04 : 1);
}

/** Breaks a text into lines no wider than `width`. */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A number beside its mark, tied to its evidence. */
export function numberText(datum: Datum, at: Omit<TextShape, 'kind' | 'text' | 'evidence'>): TextShape {
  return {
    kind: 'text',
    ...at,
    text: datum.text,
    evidence: { fact: datum.fact, note: datum.note, value: datum.value },
  };
}

/** A wrapped text, one label a line, growing downwards from `y`. */
export function paragraph(text: string, width: number, at: Omit<TextShape, 'kind' | 'text'>): TextShape[] {
  return wrap(text, at.size, width, at.bold).map((line, index) => ({
    kind: 'text',
    ...at,
    y: at.y + index * at.size * 1.28,
    text: line,
  }));
}

/** Left edge and right edge of a text label. */
export function extent(label: TextShape): readonly [number, number] {
  const width = widthOf(label.text, label.size, label.bold);
  if (label.anchor === 'end') return [label.x - width, label.x];
  if (label.anchor === 'middle') return [label.x - width / 2, label.x + width / 2];
  return [label.x, label.x + width];
}
