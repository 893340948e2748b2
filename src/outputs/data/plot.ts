import { textureDefs, texturesOf } from '../../charts/index.ts';
import type { ChartSpec } from '../../model/index.ts';

/** A chart's drawing without its outer element, and the box it fills. */
export interface Plot {
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands inside a poster. */
export function plotOf(poster: string): Plot {
  const [, box, svg] = /^<svg[^>]*viewBox="([^"]*)"[^>]*>([^]*)<\/svg>$/.exec(poster) ?? [];
  const [x, y, width, height] = box?.split(' ').map(Number) ?? [];
  if (svg === undefined || x === undefined || y === undefined || width === undefined || height === undefined)
    throw new Error(`A poster is no SVG with a view box: ${poster.slice(0, 80)}`);
  return { svg, x, y, width, height };
}

/** Definitions of the textures a chart is filled with. */
export function defsOf(chart: ChartSpec): string {
  return /<defs>[^]*<\/defs>/.exec(textureDefs(texturesOf([chart])))?.[0] ?? '';
}

/** Text inside markup. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
