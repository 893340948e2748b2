/** Least contrast of text with its ground (WCAG 2.2, AA). */
export const LEAST_CONTRAST = 4.5;

/** Red, green and blue from 0 to 1 of `#rgb` or `#rrggbb`; `null` for anything else. */
function channels(colour: string): readonly number[] | null {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim()) ?? [];
  if (!digits) return null;
  const pairs = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => parseInt(pairs.slice(at, at + 2), 16) / 255);
}

function luminance(colour: string): number | null {
  const linear = channels(colour)?.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  if (!linear) return null;
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21; 0 where one of them is no colour. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === null || b === null) return 0;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whether text of a colour can be read on every one of the grounds. */
export function readable(colour: string, grounds: readonly string[]): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= LEAST_CONTRAST);
}
