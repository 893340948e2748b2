import type { Datum, Mark, Tone } from '../../model/index.ts';
import { baseline, heightOf, wrap } from './measure.ts';
import type { Figure, Ink, Label, Shape, Sheet, Text, TextTone } from './scene.ts';

/** Tones too pale to be read as text are written in ink. */
export function textTone(tone: Tone): TextTone {
  return tone === 'cotton' ? 'ink' : tone;
}

/** How a text is set: what differs from plain small ink. */
export type Setting = Partial<Pick<Text, 'size' | 'bold' | 'anchor' | 'tone'>> & { readonly datum?: Datum | undefined };

/** Collects the shapes and labels of a scene. */
export class Canvas {
  readonly sheet: Sheet;
  readonly marks: Shape[] = [];
  readonly labels: Label[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  get texts(): readonly Text[] {
    return this.labels.filter((label) => label.kind === 'text');
  }

  text(x: number, y: number, lines: string | readonly string[], setting: Setting = {}): Text {
    const text = makeText(this.sheet, x, y, lines, setting);
    if (text.lines.length) this.labels.push(text);
    return text;
  }

  /** Sets blocks one below another from `top`, each wrapped to `width`; returns where the last ends. */
  stack(x: number, top: number, width: number, blocks: readonly Block[]): number {
    let y = top;
    for (const { text, ...setting } of blocks) {
      const size = setting.size ?? this.sheet.small;
      const lines = wrap(text, size, width, setting.bold);
      if (!lines.length) continue;
      this.text(x, baseline(y, size), lines, setting);
      y += heightOf(lines.length, size) + size * BLOCK_GAP;
    }
    return y;
  }

  line(x1: number, y1: number, x2: number, y2: number, classes: string): void {
    this.figure('line', { x1, y1, x2, y2 }, classes);
  }

  path(d: string, classes: string): void {
    this.figure('path', { d }, classes);
  }

  circle(cx: number, cy: number, r: number, classes: string): void {
    this.figure('circle', { cx, cy, r }, classes);
  }

  rect(x: number, y: number, width: number, height: number, classes: string): void {
    this.figure('rect', { x, y, width, height }, classes);
  }

  figure(tag: Figure['tag'], attributes: Figure['attributes'], classes: string): void {
    this.labels.push({ kind: 'figure', tag, attributes, classes });
  }
}

/** A piece of a stack of text. */
export type Block = Setting & { readonly text: string };
const BLOCK_GAP = 0.22;

/** Height a stack of blocks takes, wrapped to `width`. */
export function stackHeight(sheet: Sheet, width: number, blocks: readonly Block[]): number {
  return blocks.reduce((height, { text, bold, size = sheet.small }) => {
    const lines = wrap(text, size, width, bold).length;
    return lines ? height + heightOf(lines, size) + size * BLOCK_GAP : height;
  }, 0);
}

/** A text with the sheet's defaults. */
export function makeText(sheet: Sheet, x: number, y: number, lines: string | readonly string[], setting: Setting = {}): Text {
  const { datum, ...rest } = setting;
  const set = typeof lines === 'string' ? [lines] : lines;
  return {
    kind: 'text', x, y, lines: set.filter((line) => line !== ''),
    size: sheet.small, bold: false, anchor: 'start', tone: 'ink', ...rest, ...(datum && { datum }),
  };
}

/** The ink of a mark. */
export function inkOf(tone: Ink['tone'], mark: Mark, more: Partial<Ink> = {}): Ink {
  return { tone, mark, texture: 'solid', faded: false, ...more };
}

/** Whether a state draws a key in full: where nothing is highlighted, all is. */
export function stands(state: { readonly highlight: readonly string[] }, key: string): boolean {
  return state.highlight.length === 0 || state.highlight.includes(key);
}
