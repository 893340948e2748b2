import type { ChartSpec } from '../model/index.ts';
import { sceneOf } from './drawings.ts';
import type { LayoutName, Scene } from './scene/types.ts';
import { labelsSvg } from './render/svg/labels.ts';
import { marksSvg } from './render/svg/marks.ts';

/**
 * A chart in one state as SVG markup: coloured by class only, so that themes and a strict policy hold.
 * Data is in `.marks`, which a live chart takes over; words and axes in `.labels`, which stay.
 */
export function posterOf(spec: ChartSpec, state: string, layout: LayoutName): string {
  return posterSvg(sceneOf(spec, state, layout), layout);
}

/** A scene as SVG markup, named by its layout. */
export function posterSvg(scene: Scene, layout: LayoutName | 'stage'): string {
  const marks = marksSvg(scene.marks);
  const rules = scene.labels.filter(
    (candidate) => candidate.kind === 'rule' && !candidate.tone && !candidate.axis,
  );
  const over = scene.labels.filter((candidate) => !rules.includes(candidate));
  return `<svg class="layout-${layout}" viewBox="0 0 ${scene.width} ${scene.height}"><g class="grid">${labelsSvg(rules)}</g><g class="marks">${marks}</g><g class="labels">${labelsSvg(over)}</g></svg>`;
}
