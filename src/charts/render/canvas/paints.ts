import type { Texture, Tone } from '../../../model/index.ts';
import { GROUND, TILES } from '../textures.ts';

/** The value of a custom property of the theme in force, by its name without dashes: `paper`, `thread`. */
export type Tokens = (token: string) => string;

/** Strength of a faded mark: the poster's `.dim`. */
export const FADED = 0.45;

/** A CSS colour made fainter; colours come as `#rgb`, `#rrggbb` or `rgb()` from resolved tokens. */
export function fainter(colour: string, strength: number): string {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(colour)?.[1];
  if (!hex)
    return colour.startsWith('rgb(')
      ? colour.replace('rgb(', 'rgba(').replace(')', `, ${strength})`)
      : colour;
  const wide = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
  return `rgba(${r}, ${g}, ${b}, ${strength})`;
}

/** Colours and textures on canvas, the same as the poster's classes and patterns. */
export class Paints {
  readonly #tokens: Tokens;
  readonly #scale: number;
  readonly #left: number;
  readonly #top: number;
  readonly #patterns = new Map<string, CanvasPattern | string>();

  constructor(tokens: Tokens, scale: number, left: number, top: number) {
    this.#tokens = tokens;
    this.#scale = scale;
    this.#left = left;
    this.#top = top;
  }

  get paper(): string {
    return this.#tokens('paper') || '#fff';
  }

  colour(tone: Tone, faded = false): string {
    const colour = this.#tokens(tone) || '#000';
    return fainter(colour, faded ? FADED : 1);
  }

  /** A fill: a colour, or the texture's tile anchored at the view box's origin. */
  fill(tone: Tone, texture: Texture, faded: boolean): CanvasPattern | string {
    if (texture === 'solid') return this.colour(tone, faded);
    const key = `${texture}/${tone}/${faded}`;
    const known = this.#patterns.get(key);
    if (known) return known;
    const made = this.#tile(tone, texture, faded) ?? this.colour(tone, faded);
    this.#patterns.set(key, made);
    return made;
  }

  #tile(tone: Tone, texture: Exclude<Texture, 'solid'>, faded: boolean): CanvasPattern | null {
    const { size, width, strokes } = TILES[texture];
    // Drawn at whole device pixels, then scaled back, so that tiles meet without a seam.
    const pixels = Math.max(8, Math.round(size * this.#scale * Math.min(window.devicePixelRatio, 2) * 2));
    const tile = document.createElement('canvas');
    tile.width = tile.height = pixels;
    const context = tile.getContext('2d');
    if (!context) return null;
    context.scale(pixels / size, pixels / size);
    const strength = faded ? FADED : 1;
    const colour = this.#tokens(tone) || '#000';
    context.fillStyle = fainter(colour, GROUND * strength);
    context.fillRect(0, 0, size, size);
    context.strokeStyle = fainter(colour, strength);
    context.lineWidth = width;
    context.lineCap = 'round';
    context.beginPath();
    for (const { from, to } of strokes) {
      context.moveTo(from[0], from[1]);
      // Canvas, unlike SVG, drops a line of no length: a dot is a very short one.
      context.lineTo(to[0] + 0.01, to[1]);
    }
    context.stroke();
    const pattern = context.createPattern(tile, 'repeat');
    const back = (size * this.#scale) / pixels;
    pattern?.setTransform(new DOMMatrix([back, 0, 0, back, this.#left, this.#top]));
    return pattern;
  }
}
