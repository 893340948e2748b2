import type { Datum, Mark, Texture, Tone } from '../../model/index.ts';

/** Layouts by the width of the figure: a phone's top half, or the room beside the text. */
export const LAYOUTS = ['narrow', 'wide'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** How a shape is inked: a tone by role, what its outline says, its texture, and whether it steps back. */
export interface Ink {
  /** `rule` is the remainder of a whole: neither value nor unknown. */
  readonly tone: Tone | 'rule';
  readonly mark: Mark;
  readonly texture: Texture;
  readonly faded: boolean;
}

/** One or many equal dots or squares, drawn from their centres; `r` is half their size. */
export interface Dots {
  readonly kind: 'dots';
  readonly key: string;
  readonly form: 'circle' | 'square';
  readonly r: number;
  readonly points: readonly (readonly [number, number])[];
  readonly ink: Ink;
}

/** What is left of a dot or square when its value is less than one: the part above `cut`, true by area. */
export interface Part {
  readonly kind: 'part';
  readonly key: string;
  readonly form: 'circle' | 'square';
  readonly r: number;
  readonly x: number;
  readonly y: number;
  /** The height below which nothing is drawn. */
  readonly cut: number;
  readonly ink: Ink;
}

/** Upright bars of one width, from `base` up to `top`. */
export interface Bars {
  readonly kind: 'bars';
  readonly key: string;
  readonly width: number;
  readonly bars: readonly Bar[];
}
export interface Bar {
  readonly id: string;
  /** Centre. */
  readonly x: number;
  readonly top: number;
  readonly base: number;
  readonly ink: Ink;
}

/** A line through points; `dash` for what is planned. */
export interface Stroke {
  readonly kind: 'stroke';
  readonly key: string;
  readonly points: readonly (readonly [number, number])[];
  readonly width: number;
  readonly dash: readonly number[];
  readonly ink: Ink;
}

/** A data mark: SVG in the poster, Chart.js when live. */
export type Shape = Dots | Part | Bars | Stroke;

export const TEXT_TONES = ['ink', 'quiet', 'thread', 'fibre', 'yarn', 'context', 'caution'] as const;
export type TextTone = (typeof TEXT_TONES)[number];

/** Text of a chart. Its first base line stands at `y`. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: TextTone;
  /** The number it shows: makes it a door to the evidence. */
  readonly datum?: Datum;
}

/** Anything else that stays SVG: axes, rules, leaders, brackets, lenses. */
export interface Figure {
  readonly kind: 'figure';
  readonly tag: 'path' | 'line' | 'circle' | 'rect';
  readonly attributes: Readonly<Record<string, number | string>>;
  readonly classes: string;
}
export type Label = Text | Figure;

/** A chart in one state and layout, in the units of its view box. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** In painting order. */
  readonly marks: readonly Shape[];
  /** Painted over the marks, and never by Chart.js. */
  readonly labels: readonly Label[];
}

/** The room a layout gives, and its type sizes. Narrow fits 45 % of a phone's height at full width. */
export interface Sheet {
  readonly name: LayoutName;
  readonly width: number;
  readonly height: number;
  readonly small: number;
  readonly text: number;
  readonly value: number;
  readonly big: number;
}
export const SHEETS: Readonly<Record<LayoutName, Sheet>> = {
  narrow: { name: 'narrow', width: 360, height: 250, small: 12, text: 12.5, value: 15, big: 26 },
  wide: { name: 'wide', width: 640, height: 540, small: 14, text: 15, value: 20, big: 44 },
};
