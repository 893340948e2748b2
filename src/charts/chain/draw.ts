import type { ChainSpec, ChainState, ChainVoice } from './spec.ts';
import { paragraph } from '../scene/text.ts';
import type { StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { bubble, linesOf, type Box, type Lines } from './bubble.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

interface Placed {
  readonly voice: ChainVoice;
  readonly lines: Lines;
  readonly box: Box;
  /** Where the mark points: beside its link. */
  readonly tip: readonly [number, number];
}
interface Layout {
  readonly width: number;
  readonly height: number;
  /** Places of the links, and where their names stand. */
  readonly links: readonly (readonly [number, number])[];
  readonly names: readonly StaticShape[];
  /** All voices, so that a state which shows fewer moves nothing. */
  readonly voices: readonly Placed[];
}

const WIDE = { width: 640, size: 14.5, edge: 46, radius: 9, gap: 16, room: 216 } as const;
const NARROW = { width: 360, size: 13, spine: 100, radius: 7, left: 122, least: 36, gap: 6 } as const;

/** Marks of one band from left to right, each as near to its link as its neighbours allow. */
function spread(wanted: readonly { readonly centre: number; readonly width: number }[]): number[] {
  const lefts: number[] = [];
  let free = 2;
  for (const { centre, width } of wanted) {
    const left = Math.max(free, Math.min(centre - width / 2, WIDE.width - 2 - width));
    lefts.push(left);
    free = left + width + WIDE.gap;
  }
  let limit = WIDE.width - 2;
  return lefts
    .map((_, index) => lefts.length - 1 - index)
    .map((index) => {
      const left = Math.min(lefts[index] ?? 0, limit - (wanted[index]?.width ?? 0));
      limit = left - WIDE.gap;
      return left;
    })
    .reverse();
}

/** The chain from left to right: voices alternate above and below it, silent ones stand near, opposite a voice. */
function wideLayout(spec: ChainSpec): Layout {
  const { width, size, edge, radius, gap, room } = WIDE;
  const pitch = (width - 2 * edge) / Math.max(spec.links.length - 1, 1);
  const x = (voice: ChainVoice) => edge + spec.links.findIndex(({ id }) => id === voice.at) * pitch;
  const spoken = spec.voices.filter(({ silent }) => !silent);
  const above = spoken.filter((_, index) => index % 2 === 0);
  const below = spoken.filter((_, index) => index % 2 === 1);
  const silent = spec.voices.filter((voice) => voice.silent);
  const isUnder = (voice: ChainVoice) => !below.some(({ at }) => at === voice.at);
  const bands = [
    { voices: above, under: false, room },
    { voices: silent.filter((voice) => !isUnder(voice)), under: false, room: pitch },
    { voices: silent.filter(isUnder), under: true, room: pitch },
    { voices: below, under: true, room },
  ].map((band) => {
    const lines = band.voices.map((voice) => linesOf(voice, size, band.room));
    return { ...band, lines, height: Math.max(0, ...lines.map(({ height }) => height)) };
  });
  const heights = bands.map(({ height }) => (height > 0 ? height + gap : 0));
  const y = 4 + (heights[0] ?? 0) + (heights[1] ?? 0) + gap + radius;
  const names = spec.links.flatMap((link, index) =>
    paragraph(link.label, pitch - 4, {
      x: edge + index * pitch,
      y: y + radius + size * 1.25,
      size,
      anchor: 'middle',
      bold: true,
    }),
  );
  const foot = Math.max(...names.map((name) => name.y)) + size * 0.5;
  const tops = [4, 4 + (heights[0] ?? 0), foot + gap, foot + gap + (heights[2] ?? 0)];
  const voices = bands.flatMap(({ voices: list, lines, under, height }, band): Placed[] => {
    const lefts = spread(list.map((voice, index) => ({ centre: x(voice), width: lines[index]?.width ?? 0 })));
    return list.flatMap((voice, index) => {
      const own = lines[index];
      if (!own) return [];
      const top = (tops[band] ?? 0) + (under ? 0 : height - own.height);
      return [
        {
          voice,
          lines: own,
          box: { left: lefts[index] ?? 0, top, width: own.width, height: own.height },
          tip: [x(voice), under ? foot + 2 : y - radius - 5] as const,
        },
      ];
    });
  });
  const bottom = Math.max(foot, ...voices.map(({ box }) => box.top + box.height));
  return {
    width,
    height: Math.round(bottom + 4),
    links: spec.links.map((_, index) => [edge + index * pitch, y] as const),
    names,
    voices,
  };
}

/** The chain from top to bottom, names at its left, voices at its right one below another. */
function narrowLayout(spec: ChainSpec): Layout {
  const { width, size, spine, radius, left, least, gap } = NARROW;
  const links: (readonly [number, number])[] = [];
  const names: StaticShape[] = [];
  const voices: Placed[] = [];
  let top = 2;
  for (const link of spec.links) {
    const own = spec.voices
      .filter(({ at }) => at === link.id)
      .map((voice) => ({ voice, lines: linesOf(voice, size, width - left - 2) }));
    const stacked = own.reduce((sum, { lines }) => sum + lines.height + gap, 0);
    const height = Math.max(least, stacked + gap);
    const y = top + Math.min(height / 2, least);
    const label = paragraph(link.label, spine - radius - size, {
      x: spine - radius - size * 0.6,
      y: 0,
      size,
      anchor: 'end',
      bold: true,
    });
    names.push(
      ...label.map((line) => ({
        ...line,
        y: line.y + y + size * 0.36 - ((label.length - 1) * size * 1.28) / 2,
      })),
    );
    links.push([spine, y]);
    let at = top + (height - stacked + gap) / 2;
    for (const { voice, lines } of own) {
      voices.push({
        voice,
        lines,
        box: { left, top: at, width: lines.width, height: lines.height },
        tip: [spine + radius + 4, Math.max(at + 12, Math.min(y, at + lines.height - 12))],
      });
      at += lines.height + gap;
    }
    top += height;
  }
  return { width, height: Math.round(top + 2), links, names, voices };
}

/** What a state says of a link that nobody speaks about: above the chain, or beside it. */
function remarks(
  spec: ChainSpec,
  state: ChainState,
  layout: LayoutName,
  links: Layout['links'],
): StaticShape[] {
  const spoken = spec.voices.filter(({ id }) => state.show.includes(id)).map(({ at }) => at);
  return state.annotations.flatMap(({ at, text }): StaticShape[] => {
    const place = links[spec.links.findIndex(({ id }) => id === at)];
    if (!place || spoken.includes(at)) return [];
    const [x, y] = place;
    if (layout === 'narrow')
      return paragraph(text, NARROW.width - NARROW.left, {
        x: NARROW.left,
        y: y + NARROW.size * 0.36,
        size: NARROW.size,
        tone: 'quiet',
      });
    const lines = paragraph(text, 86, { x, y: 0, size: WIDE.size * 0.94, anchor: 'middle', tone: 'quiet' });
    const lift = y - WIDE.radius - WIDE.size * 0.8 - (lines.at(-1)?.y ?? 0);
    return lines.map((line) => ({ ...line, y: line.y + lift }));
  });
}

/** Stages on one thread; what was said stands at the stage it speaks about. */
function chainScene(spec: ChainSpec, state: ChainState, layout: LayoutName): Scene {
  const { width, height, links, names, voices } = layout === 'wide' ? wideLayout(spec) : narrowLayout(spec);
  const [first = [0, 0], last = [0, 0]] = [links[0], links.at(-1)];
  const radius = layout === 'wide' ? WIDE.radius : NARROW.radius;
  const size = layout === 'wide' ? WIDE.size : NARROW.size;
  const rings = links.map(([x, y], index): StaticShape => {
    const lit = state.highlight.includes(spec.links[index]?.id ?? '');
    return { kind: 'ring', x, y, radius, tone: lit ? 'thread' : 'quiet', filled: lit };
  });
  const marks = voices
    .filter(({ voice }) => state.show.includes(voice.id))
    .flatMap(({ voice, lines, box, tip }) =>
      bubble(voice, lines, box, tip, size, !voice.silent && !state.highlight.includes(voice.id)),
    );
  const thread: StaticShape = {
    kind: 'path',
    d: `M${first.join(' ')}L${last.join(' ')}`,
    tone: 'thread',
    width: layout === 'wide' ? 4 : 3,
  };
  return {
    width,
    height,
    marks: [],
    shapes: [thread, ...rings, ...names, ...marks, ...remarks(spec, state, layout, links)],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<ChainSpec> = {
  live: false,
  tall: true,
  scene: ofState(chainScene),
};
