import type { Verdict } from './spec.ts';
import type { Tone } from '../../model/index.ts';
import type { StaticShape } from '../scene/types.ts';

/** A lamp's colour is its third sign: an empty bulb, half a bulb and a bulb with rays are told apart without it. */
export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  unlit: 'quiet',
  open: 'caution',
  lit: 'thread',
};

const RAYS = 7;

/** Rays over the upper part of a bulb; its socket is below. */
function rays(x: number, y: number, radius: number): string {
  return Array.from({ length: RAYS }, (_, index) => {
    const angle = Math.PI + (index / (RAYS - 1)) * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return `M${x + radius * 1.35 * cos} ${y + radius * 1.35 * sin}L${x + radius * 1.75 * cos} ${y + radius * 1.75 * sin}`;
  }).join('');
}

/** A lamp with its bulb's middle at a point. With its rays it reaches 1.8 radii up and sideways, with its socket 1.8 down. */
export function verdictSign(verdict: Verdict, x: number, y: number, radius: number): StaticShape[] {
  const tone = VERDICT_TONES[verdict];
  const socket: StaticShape = {
    kind: 'path',
    d: `M${x - radius * 0.45} ${y + radius * 1.4}h${radius * 0.9}M${x - radius * 0.3} ${y + radius * 1.75}h${radius * 0.6}`,
    tone,
    width: 1.75,
  };
  const bulb: StaticShape = { kind: 'ring', x, y, radius, tone, filled: verdict === 'lit' };
  const half: StaticShape = {
    kind: 'area',
    d: `M${x} ${y - radius}a${radius} ${radius} 0 0 0 0 ${radius * 2}z`,
    tone,
  };
  if (verdict === 'open') return [socket, bulb, half];
  if (verdict === 'lit') return [socket, { kind: 'path', d: rays(x, y, radius), tone, width: 1.75 }, bulb];
  return [socket, bulb];
}
