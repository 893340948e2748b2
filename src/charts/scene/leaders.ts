import { inRow, type Block } from './blocks.ts';
import type { StaticShape } from './types.ts';

/** Something too small for its own label. */
export interface Led {
  /** Where on the bar's edge the leader starts. */
  readonly x: number;
  /** Its label, wrapped to a width. */
  readonly set: (room: number) => Block;
}
interface Frame {
  readonly left: number;
  readonly right: number;
  /** The bar's lower edge. */
  readonly top: number;
  readonly size: number;
  /** Widths to which labels may be wrapped, widest first. */
  readonly rooms: readonly number[];
}
interface Placed {
  readonly x: number;
  readonly block: Block;
}
interface Drawn {
  readonly shapes: StaticShape[];
  readonly height: number;
}

const line = (points: readonly (readonly [number, number])[]): StaticShape => ({
  kind: 'path',
  d: points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
  tone: 'quiet',
  width: 1,
});

/** Side by side below the bar, as near to their marks as they can stand. */
function besides(items: readonly Placed[], frame: Frame): Drawn | null {
  const { left, right, top, size } = frame;
  const edges = inRow(
    items.map(({ x, block }) => ({ at: x, width: block.width })),
    left,
    right,
    size * 0.9,
  );
  if (!edges) return null;
  const ends = items.map(({ x, block }, index) => {
    const edge = edges[index] ?? left;
    return Math.max(edge + 2, Math.min(x, edge + block.width - 2));
  });
  // The farther a label had to move, the flatter its leader would lie: the whole row keeps more distance.
  const moved = Math.max(...items.map(({ x }, index) => Math.abs(x - (ends[index] ?? x))));
  const drop = size * Math.min(2.4, 0.9 + moved / (size * 5));
  const [bend, foot] = [top + size * 0.4, top + size * 0.4 + drop];
  const shapes = items.flatMap(({ x, block }, index) => {
    const [edge, end] = [edges[index] ?? left, ends[index] ?? x];
    return [
      line([
        [x, top + 1],
        [x, bend],
        [end, foot],
      ]),
      ...block.draw(edge, foot + size * 0.25, end > edge + block.width / 2 ? 'end' : 'start'),
    ];
  });
  return { shapes, height: size * 0.65 + drop + Math.max(...items.map(({ block }) => block.height)) };
}

/**
 * One below the other: each label stands beside its own upright leader, on the side away from the marks
 * still to come, so that no leader meets a label however many there are.
 */
function stacked(items: readonly Placed[], { left, right, top, size }: Frame): Drawn {
  const middle = (left + right) / 2;
  const rightHalf = items.filter(({ x }) => x > middle);
  const leftHalf = items.filter(({ x }) => x <= middle).reverse();
  const shapes: StaticShape[] = [];
  let y = top + size * 0.6;
  for (const { x, block } of [...rightHalf, ...leftHalf]) {
    const leftwards = x > middle;
    shapes.push(
      line([
        [x, top + 1],
        [x, y + size * 0.8],
      ]),
    );
    shapes.push(
      ...(leftwards ? block.draw(x - size * 0.4 - block.width, y, 'end') : block.draw(x + size * 0.4, y)),
    );
    y += block.height + size * 0.3;
  }
  return { shapes, height: y - top };
}

/** Labels below a bar, each led to its mark; never over one another. Items come from left to right. */
export function led(items: readonly Led[], frame: Frame): Drawn {
  if (items.length === 0) return { shapes: [], height: 0 };
  const settings = frame.rooms.map((room) => items.map(({ x, set }): Placed => ({ x, block: set(room) })));
  for (const setting of settings) {
    const row = besides(setting, frame);
    if (row) return row;
  }
  return stacked(settings[0] ?? [], frame);
}
