import type {
  AreaShape,
  CardShape,
  StaticShape,
  PathShape,
  RingShape,
  RuleShape,
  TextShape,
} from '../../scene/types.ts';
import { patternId } from '../textures.ts';
import { element, escapeText, rounded } from './element.ts';
import { LOOK } from './look.ts';
import type { Theme } from './theme.ts';

/** A path's numbers, no finer than the rest. */
const rounder = (d: string): string => d.replaceAll(/-?\d+\.\d+/g, (number) => rounded(Number(number)));
const strength = (value: number): number => Math.round(value * 100) / 100;

function text(shape: TextShape, theme: Theme): string {
  return element(
    'text',
    {
      x: rounded(shape.x),
      y: rounded(shape.y),
      'font-size': rounded(shape.size),
      'font-weight': shape.bold && LOOK.bold,
      'text-anchor': shape.anchor === 'start' ? undefined : shape.anchor,
      fill: theme.ink(shape.tone ?? 'ink'),
    },
    escapeText(shape.text),
  );
}

function rule(shape: RuleShape, theme: Theme): string {
  const [x1, y1] = shape.from;
  const [x2, y2] = shape.to;
  const plain = shape.tone ? theme.tone(shape.tone) : theme.rule;
  return element('line', {
    x1: rounded(x1),
    y1: rounded(y1),
    x2: rounded(x2),
    y2: rounded(y2),
    stroke: shape.axis ? theme.tone('quiet') : plain,
    'stroke-width': LOOK.rule,
    'stroke-dasharray': shape.dashed && LOOK.dashed,
  });
}

function ring(shape: RingShape, theme: Theme): string {
  const colour = theme.tone(shape.tone);
  return element('circle', {
    cx: rounded(shape.x),
    cy: rounded(shape.y),
    r: rounded(shape.radius),
    ...(shape.filled
      ? { fill: colour }
      : { fill: theme.paper, stroke: colour, 'stroke-width': LOOK.outline }),
    'stroke-dasharray': shape.dashed && LOOK.dashed,
  });
}

function path(shape: PathShape, theme: Theme): string {
  return element('path', {
    d: rounder(shape.d),
    fill: 'none',
    stroke: theme.tone(shape.tone),
    'stroke-width': shape.width,
    'stroke-dasharray': shape.dashed && LOOK.dashed,
  });
}

function area(shape: AreaShape, theme: Theme): string {
  const { tone, texture = 'solid', opacity = 1, edge = 0 } = shape;
  return element('path', {
    d: rounder(shape.d),
    fill: texture === 'solid' ? theme.tone(tone) : `url(#${patternId(texture, tone)})`,
    'fill-opacity': opacity < 1 && strength(opacity),
    ...(edge > 0 && { stroke: theme.tone(tone), 'stroke-width': edge }),
    'stroke-dasharray': shape.dashed && LOOK.dashed,
  });
}

function card(shape: CardShape, theme: Theme): string {
  const colour = theme.tone(shape.tone);
  return element('rect', {
    x: rounded(shape.x),
    y: rounded(shape.y),
    width: rounded(shape.width),
    height: rounded(shape.height),
    rx: rounded(shape.radius),
    ...(shape.wash === undefined
      ? { fill: theme.paper, 'stroke-width': LOOK.outline }
      : { fill: colour, 'fill-opacity': strength(shape.wash) }),
    stroke: colour,
    'stroke-dasharray': shape.dashed && LOOK.dashed,
    opacity: shape.faded && LOOK.faded,
  });
}

/** What is no data: words, axes, leaders, shapes. Links lead nowhere in a picture and are left out. */
export function paintShape(shape: StaticShape, theme: Theme): string {
  switch (shape.kind) {
    case 'text':
      return text(shape, theme);
    case 'rule':
      return rule(shape, theme);
    case 'ring':
      return ring(shape, theme);
    case 'path':
      return path(shape, theme);
    case 'area':
      return area(shape, theme);
    case 'card':
      return card(shape, theme);
  }
}
