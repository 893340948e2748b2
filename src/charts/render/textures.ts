import type { Texture, Tone } from '../../model/index.ts';

/** A shape of a tile, in units: a line, or a dot (a line of no length with a round cap). */
interface Stroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}
interface Tile {
  readonly size: number;
  readonly width: number;
  readonly strokes: readonly Stroke[];
}

const stroke = (x1: number, y1: number, x2: number, y2: number): Stroke => ({ from: [x1, y1], to: [x2, y2] });

/**
 * How far cotton has been processed: bolls as dots, fibre as strands, yarn as twill, cloth as weave.
 * `hatch` marks a value that is unlike its neighbours. Drawn alike by SVG and canvas.
 */
export const TILES: Readonly<Record<Exclude<Texture, 'solid'>, Tile>> = {
  dots: { size: 7, width: 4, strokes: [stroke(3.5, 3.5, 3.5, 3.5)] },
  strands: { size: 5, width: 2, strokes: [stroke(0, 2.5, 5, 2.5)] },
  twill: { size: 6, width: 2, strokes: [stroke(-1.5, 4.5, 4.5, -1.5), stroke(1.5, 7.5, 7.5, 1.5)] },
  weave: {
    size: 8,
    width: 2.5,
    strokes: [
      stroke(0, 2, 5, 2),
      stroke(4, 6, 9, 6),
      stroke(-4, 6, 1, 6),
      stroke(2, 4.5, 2, 7.5),
      stroke(6, 0.5, 6, 3.5),
    ],
  },
  hatch: {
    size: 7,
    width: 1.5,
    strokes: [
      stroke(-1.75, 1.75, 1.75, -1.75),
      stroke(-1.75, 8.75, 8.75, -1.75),
      stroke(5.25, 8.75, 8.75, 5.25),
    ],
  },
};

/** Strength of the ground below a texture's strokes. */
export const GROUND = 0.28;

export const patternId = (texture: Texture, tone: Tone): string => `tx-${texture}-${tone}`;

/** Pattern definitions of the page, coloured by class so that themes apply; once a page. */
export function textureDefs(used: readonly (readonly [Texture, Tone])[]): string {
  const patterns = used.flatMap(([texture, tone]) => {
    if (texture === 'solid') return [];
    const { size, width, strokes } = TILES[texture];
    const d = strokes.map(({ from, to }) => `M${from.join(' ')}L${to.join(' ')}`).join('');
    return [
      `<pattern id="${patternId(texture, tone)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><g class="c-${tone}"><rect class="ground" width="${size}" height="${size}"/><path class="stroke round" stroke-width="${width}" d="${d}"/></g></pattern>`,
    ];
  });
  return `<svg class="defs" aria-hidden="true"><defs>${patterns.join('')}</defs></svg>`;
}
