import type { CoverVisual } from '../model/index.ts';

/** Golden angle, in radians: each next dot turns by it, so that the field has no seams. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** One round dot as a zero-length stroke; a field of them is one short path. */
function dot(index: number, pitch: number, centre: number): string {
  const radius = pitch * Math.sqrt(index + 0.5);
  const x = centre + radius * Math.cos(index * GOLDEN_ANGLE);
  const y = centre + radius * Math.sin(index * GOLDEN_ANGLE);
  return `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
}

/**
 * The picture of the cover: a round field of dots, the innermost of them set apart (sunflower arrangement after Vogel,
 * 1979). Each dot stands for `perDot` units of its numbers.
 *
 * @returns path data of the two sets of dots in a square of `size` units
 */
export function dotField(
  { perDot, outer, inner }: CoverVisual,
  size: number,
): { readonly outer: string; readonly inner: string } {
  const count = Math.round(outer.value / perDot);
  const within = Math.round(inner.value / perDot);
  const pitch = (size / 2 - 6) / Math.sqrt(count);
  const path = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, offset) => dot(from + offset, pitch, size / 2)).join(
      '',
    );
  return { outer: path(within, count), inner: path(0, within) };
}
