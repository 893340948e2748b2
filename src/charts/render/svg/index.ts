import type { SceneLinks } from '../../../model/index.ts';
import type { LayoutName, Scene } from '../../scene/types.ts';
import { shapesSvg } from './shapes.ts';
import { marksSvg } from './marks.ts';

/**
 * A scene as SVG markup, named by its layout and coloured by class only, so that themes and a strict policy hold.
 * Data is in `.marks`, which a canvas may take over; words and axes in `.labels`, which stay.
 */
export function posterSvg(scene: Scene, layout: LayoutName | 'stage', links: SceneLinks): string {
  const marks = marksSvg(scene.marks);
  const rules = scene.shapes.filter(
    (candidate) => candidate.kind === 'rule' && !candidate.tone && !candidate.axis,
  );
  const over = scene.shapes.filter((candidate) => !rules.includes(candidate));
  return `<svg class="layout-${layout}" viewBox="0 0 ${scene.width} ${scene.height}"><g class="grid">${shapesSvg(rules, links)}</g><g class="marks">${marks}</g><g class="labels">${shapesSvg(over, links)}</g></svg>`;
}
