import type { Texture, Tone } from '../../../model/index.ts';
import type { Scene } from '../../scene/types.ts';
import { GROUND, patternId, TILES } from '../textures.ts';
import { element } from './element.ts';
import { paintMarks } from './marks.ts';
import { paintShape } from './shapes.ts';
import type { Theme } from './theme.ts';

export { element, escapeText } from './element.ts';
export { LOOK } from './look.ts';
export type { Theme } from './theme.ts';

/** A texture as a pattern in one tone. */
function pattern(texture: Exclude<Texture, 'solid'>, tone: Tone, theme: Theme): string {
  const { size, width, strokes } = TILES[texture];
  const colour = theme.tone(tone);
  const ground = element('rect', { width: size, height: size, fill: colour, opacity: GROUND });
  const lines = element('path', {
    d: strokes.map(({ from, to }) => `M${from.join(' ')}L${to.join(' ')}`).join(''),
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
  });
  return element(
    'pattern',
    { id: patternId(texture, tone), width: size, height: size, patternUnits: 'userSpaceOnUse' },
    ground + lines,
  );
}

/** Definitions of the patterns that a scene is filled with. */
function definitions({ marks, shapes }: Scene, theme: Theme): string {
  const patterns = new Map<string, string>();
  for (const drawn of [...marks, ...shapes]) {
    if (drawn.kind !== 'bar' && drawn.kind !== 'area') continue;
    const { texture, tone } = drawn;
    if (texture && texture !== 'solid') patterns.set(patternId(texture, tone), pattern(texture, tone, theme));
  }
  return patterns.size > 0 ? element('defs', {}, [...patterns.values()].join('')) : '';
}

/**
 * A scene as SVG markup that needs no style sheet: every colour is an attribute. To be set inside an `<svg>`, in
 * the units of the scene. Grid lines lie below the marks, everything else above them.
 */
export function paintScene(scene: Scene, theme: Theme): string {
  const isGrid = (shape: Scene['shapes'][number]) => shape.kind === 'rule' && !shape.tone && !shape.axis;
  const shapes = (wanted: boolean) =>
    scene.shapes
      .filter((shape) => isGrid(shape) === wanted)
      .map((shape) => paintShape(shape, theme))
      .join('');
  return definitions(scene, theme) + shapes(true) + paintMarks(scene.marks, theme) + shapes(false);
}
