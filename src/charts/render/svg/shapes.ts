import { dataFact } from '../../../model/page/index.ts';
import type { SceneLinks } from '../../../model/index.ts';
import type {
  AreaShape,
  CardShape,
  StaticShape,
  RingShape,
  RuleShape,
  TextShape,
} from '../../scene/types.ts';
import { patternId } from '../textures.ts';
import { n } from './numbers.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A path's numbers, no finer than the rest. */
const finely = (d: string) => d.replaceAll(/-?\d+\.\d+/g, (number) => n(Number(number)));

const classed = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(' ');

/** Links of SVG follow no `<base target>`: what they need stands on each. */
const attributes = ({ external }: SceneLinks) =>
  Object.entries(external)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');

function text(label: TextShape, links: SceneLinks, underlined: boolean): string {
  const style = classed(`t-${label.tone ?? 'ink'}`, label.bold && 'bold', label.faded && 'soft');
  const anchor = label.anchor && label.anchor !== 'start' ? ` text-anchor="${label.anchor}"` : '';
  const line = underlined ? ' text-decoration="underline"' : '';
  const words = `<text class="${style}" x="${n(label.x)}" y="${n(label.y)}" font-size="${n(label.size)}"${anchor}${line}>${escape(label.text)}</text>`;
  if (!label.evidence) return words;
  const { fact, note } = label.evidence;
  const href = links.href({ kind: 'fact', fact: note });
  if (href === null) return words;
  return `<a${attributes(links)} class="evidence" href="${escape(href)}" ${dataFact.html(fact)}>${words}</a>`;
}

function rule(label: RuleShape): string {
  const ink = label.axis ? 'axis' : label.tone ? `rule c-${label.tone} stroke` : 'rule';
  return `<line class="${classed(ink, label.dashed && 'dash')}" x1="${n(label.from[0])}" y1="${n(label.from[1])}" x2="${n(label.to[0])}" y2="${n(label.to[1])}"/>`;
}

function ring(label: RingShape): string {
  const style = classed(`c-${label.tone}`, label.filled ? 'fill' : 'stroke hollow', label.dashed && 'dash');
  return `<circle class="${style}" cx="${n(label.x)}" cy="${n(label.y)}" r="${n(label.radius)}"/>`;
}

function area(label: AreaShape): string {
  const { tone, texture = 'solid', opacity = 1, edge = 0 } = label;
  const style = classed(
    `c-${tone}`,
    texture === 'solid' && 'fill',
    edge > 0 && 'edge',
    label.dashed && 'dash',
  );
  const fill = texture === 'solid' ? '' : ` fill="url(#${patternId(texture, tone)})"`;
  const strength = opacity < 1 ? ` fill-opacity="${Math.round(opacity * 100) / 100}"` : '';
  const outline = edge > 0 ? ` stroke-width="${edge}"` : '';
  return `<path class="${style}"${fill}${strength}${outline} d="${finely(label.d)}"/>`;
}

function card(label: CardShape): string {
  const ground = label.wash === undefined ? 'stroke hollow' : 'fill edge';
  const strength = label.wash === undefined ? '' : ` fill-opacity="${Math.round(label.wash * 100) / 100}"`;
  const style = classed(`c-${label.tone}`, ground, label.dashed && 'dash', label.faded && 'dim');
  return `<rect class="${style}"${strength} x="${n(label.x)}" y="${n(label.y)}" width="${n(label.width)}" height="${n(label.height)}" rx="${n(label.radius)}"/>`;
}

function labelSvg(label: StaticShape, links: SceneLinks, underlined = false): string {
  switch (label.kind) {
    case 'text':
      return text(label, links, underlined);
    case 'rule':
      return rule(label);
    case 'ring':
      return ring(label);
    case 'path':
      return `<path class="${classed(`c-${label.tone} stroke`, label.dashed && 'dash')}" stroke-width="${label.width}" d="${finely(label.d)}"/>`;
    case 'area':
      return area(label);
    case 'card':
      return card(label);
  }
}

const targetOf = (label: StaticShape) =>
  label.kind === 'text' || label.kind === 'card' ? label.target : undefined;

/** Neighbours with one address, or with none. */
function linkedRuns(
  shapes: readonly StaticShape[],
  links: SceneLinks,
): readonly { readonly href: string | null; readonly shapes: StaticShape[] }[] {
  const runs: { href: string | null; shapes: StaticShape[] }[] = [];
  for (const label of shapes) {
    const target = targetOf(label);
    const href = target ? links.href(target) : null;
    const last = runs.at(-1);
    if (last && last.href === href) last.shapes.push(label);
    else runs.push({ href, shapes: [label] });
  }
  return runs;
}

/** Labels in drawing order. A paragraph, or a card with its words, is one link; words alone are underlined. */
export function shapesSvg(shapes: readonly StaticShape[], links: SceneLinks): string {
  return linkedRuns(shapes, links)
    .map(({ href, shapes: run }) => {
      if (href === null) return run.map((label) => labelSvg(label, links)).join('');
      const bare = run.every(({ kind }) => kind === 'text');
      const content = run.map((label) => labelSvg(label, links, bare)).join('');
      return `<a${attributes(links)} class="way" href="${escape(href)}">${content}</a>`;
    })
    .join('');
}
