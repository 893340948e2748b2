import type { ChartSpec, SceneLinks } from '../model/index.ts';
import { sceneOf } from './drawings.ts';
import { posterSvg } from './render/svg/index.ts';
import type { LayoutName } from './scene/types.ts';

/** A chart in one state as SVG markup. */
export function posterOf(spec: ChartSpec, state: string, layout: LayoutName, links: SceneLinks): string {
  return posterSvg(sceneOf(spec, state, layout), layout, links);
}
