import type { ThreadsSpec, ThreadsState } from './spec.ts';
import { paragraph } from '../scene/text.ts';
import type { StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, size: 15, pitch: 88, reach: 210, bundle: 9 },
  narrow: { width: 360, size: 12.5, pitch: 54, reach: 72, bundle: 6 },
} as const;

/** Threads leave one woven edge and end open: nothing is tied to them yet. */
function threadsScene(spec: ThreadsSpec, state: ThreadsState, layout: LayoutName): Scene {
  const { width, size, pitch, reach, bundle } = SIZES[layout];
  const shown = spec.threads.filter((thread) => state.show.includes(thread.id));
  const height = pitch * shown.length + size;
  const middle = height / 2;
  const shapes = shown.flatMap((thread, index): StaticShape[] => {
    const y = size * 1.4 + index * pitch;
    const from = middle + (index - (shown.length - 1) / 2) * bundle;
    const faded = !state.highlight.includes(thread.id);
    const end = reach - size * 0.6;
    const x = reach + size * 0.7;
    return [
      {
        kind: 'path',
        d: `M0 ${from}C${reach * 0.55} ${from} ${reach * 0.35} ${y} ${end - 10} ${y}`,
        tone: 'thread',
        width: layout === 'wide' ? 4 : 3,
      },
      {
        kind: 'path',
        d: `M${end - 10} ${y}l8 -4M${end - 10} ${y}h7M${end - 10} ${y}l8 4`,
        tone: 'thread',
        width: 1.25,
      },
      { kind: 'ring', x: reach, y, radius: size * 0.36, tone: 'thread', dashed: true },
      ...paragraph(thread.label, width - x, { x, y: y + size * 0.36, size: size * 1.04, bold: true, faded }),
      ...paragraph(thread.detail, width - x, {
        x,
        y: y + size * 1.62,
        size: size * 0.92,
        tone: 'quiet',
        faded,
      }),
    ];
  });
  return { width, height, marks: [], shapes };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<ThreadsSpec> = {
  live: false,
  tall: true,
  scene: ofState(threadsScene),
};
