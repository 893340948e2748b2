/** Colours in linear light, and in OKLab after https://bottosson.github.io/posts/oklab/. */
type Triple = readonly [number, number, number];

const toLinear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const fromLinear = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [a = 0, b = 0, c = 0] = matrix.map(([p, q, r]) => p * x + q * y + r * z);
  return [a, b, c];
}

const RGB_TO_LMS: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LMS_TO_RGB: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** Cube roots of the cones' answers: OKLab is linear in them, so colours may be mixed here. */
function roots(hex: string): Triple {
  const linear = [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const [l, m, s] = times(RGB_TO_LMS, [linear[0] ?? 0, linear[1] ?? 0, linear[2] ?? 0]);
  return [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)];
}

/**
 * `color-mix(in oklab, first share, second)` as `#rrggbb`.
 *
 * @param share of the first colour, from 0 to 1
 */
export function mixed(first: string, second: string, share: number): string {
  const [a, b] = [roots(first), roots(second)];
  const cube = (at: 0 | 1 | 2) => (a[at] * share + b[at] * (1 - share)) ** 3;
  const channels = times(LMS_TO_RGB, [cube(0), cube(1), cube(2)]).map((linear) => {
    const value = Math.min(1, Math.max(0, fromLinear(Math.max(0, linear))));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
