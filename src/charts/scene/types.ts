import type { Provenance as Provenance, Texture, Tone, LinkTarget } from '../../model/index.ts';

/** Two layouts, by the room a stage has. Text is laid out for each; nothing is merely shrunk. */
export const LAYOUTS = ['wide', 'narrow'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

interface MarkBase {
  /** Stable between the states of a chart, so that a change can be shown as a change. */
  readonly key: string;
  readonly tone: Tone;
  readonly provenance: Provenance;
  readonly faded: boolean;
}
/** A rectangle of data: a column, a square. Units of the view box. Bars of one group share their thickness. */
export interface BarMark extends MarkBase {
  readonly kind: 'bar';
  /** It grows to the right, so that its height is its thickness and its width the value. */
  readonly lying?: boolean;
  /** Drawn over the other bars: a part inside a whole. */
  readonly over?: boolean;
  readonly texture: Texture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Equal dots or squares, in rows, so that a field stays one mark. */
export interface PointsMark extends MarkBase {
  readonly kind: 'points';
  readonly shape: 'circle' | 'square';
  /** Radius of a circle, half the side of a square. */
  readonly radius: number;
  readonly rows: readonly (readonly (readonly [number, number])[])[];
}
export interface LineMark extends MarkBase {
  readonly kind: 'line';
  readonly points: readonly (readonly [number, number])[];
}
export type DataMark = BarMark | PointsMark | LineMark;

type Point = readonly [number, number];

/** Words, set on their base line. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: Tone;
  readonly faded?: boolean;
  /** The number it states, and the note that proves it. */
  readonly evidence?: { readonly fact: string; readonly note: string; readonly value: number };
  /** Makes the words a link. Neighbours with one target are one link. */
  readonly target?: LinkTarget;
}
export interface RuleShape {
  readonly kind: 'rule';
  readonly from: Point;
  readonly to: Point;
  readonly tone?: Tone;
  readonly dashed?: boolean;
  readonly axis?: boolean;
}
export interface RingShape {
  readonly kind: 'ring';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly tone: Tone;
  readonly filled?: boolean;
  readonly dashed?: boolean;
}
/** An open stroke. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly tone: Tone;
  readonly width: number;
  readonly dashed?: boolean;
}
/** A closed shape: a country, a shaded ground. */
export interface AreaShape {
  readonly kind: 'area';
  readonly d: string;
  readonly tone: Tone;
  /** Strength of the fill from 0 to 1; full where left out, none at 0. */
  readonly opacity?: number;
  readonly texture?: Texture;
  /** Width of its outline; none where left out. */
  readonly edge?: number;
  readonly dashed?: boolean;
}
/** A rounded box round words: paper within, or a wash of its tone. */
export interface CardShape {
  readonly kind: 'card';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly tone: Tone;
  /** Strength of a wash of the tone, from 0 to 1; paper where left out. */
  readonly wash?: number;
  /** A promise or a plan. */
  readonly dashed?: boolean;
  readonly faded?: boolean;
  /** As a text's: a card and the words on it with one target are one link. */
  readonly target?: LinkTarget;
}

/** What is drawn as SVG always, also over a live chart, in this order: words, axes, leaders, shapes. */
export type StaticShape = TextShape | RuleShape | RingShape | PathShape | AreaShape | CardShape;

/** A chart in one state and layout, laid out: drawn by the poster as SVG, and live by Chart.js. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly DataMark[];
  readonly shapes: readonly StaticShape[];
}
