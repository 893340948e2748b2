export interface Box {
  readonly left: number;
  readonly right: number;
  /** Against the lane's line: negative is above it. */
  readonly top: number;
  readonly bottom: number;
}
/** A mark on a line and the size of its words. */
export interface Mark {
  readonly x: number;
  readonly width: number;
  readonly long: number;
  readonly tall: number;
}
/** Where words may stand. */
export interface Choice {
  readonly box: Box;
  readonly anchor: 'start' | 'end';
  /** What leads from the mark to words farther off. */
  readonly leader: Box | null;
}

/** From a line to its nearest words. */
const CLEAR = 12;
const LEVELS = 3;
const BETWEEN = 6;

interface Candidate extends Choice {
  readonly cost: number;
}

/** The places for a mark's words within the edges, the best first: near before far, after the mark before ahead of it. */
function candidates({ x, width, long, tall }: Mark, edges: { left: number; right: number }): Candidate[] {
  const found: Candidate[] = [];
  for (let level = 0; level < LEVELS; level++)
    for (const side of [1, -1])
      for (const anchor of ['start', 'end'] as const) {
        const near = CLEAR + level * (tall + BETWEEN);
        const [top, bottom] = side === 1 ? [near, near + tall] : [-near - tall, -near];
        const left = anchor === 'start' ? x : x + width - long;
        const stem = anchor === 'start' ? x : x + width;
        const leader =
          level === 0
            ? null
            : {
                left: stem - 1,
                right: stem + 1,
                top: side === 1 ? 8 : bottom,
                bottom: side === 1 ? top : -8,
              };
        const box = { left, right: left + long, top, bottom };
        if (box.left < edges.left || box.right > edges.right) continue;
        found.push({
          box,
          anchor,
          leader,
          cost: level * 10 + (anchor === 'end' ? 1 : 0) + (side === -1 ? 0.5 : 0),
        });
      }
  return found.sort((a, b) => a.cost - b.cost);
}

function meet(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;
}

function crosses({ leader }: Choice, { box }: Choice): boolean {
  return leader !== null && meet(leader, box, 3);
}

function clash(a: Choice, b: Choice): boolean {
  return meet(a.box, b.box, 8) || crosses(a, b) || crosses(b, a);
}

/**
 * Words for all marks of a line so that none covers another nor a leader, at the least cost. A line has few marks, so
 * every way is tried that is not already dearer than the best. Where none is free, each takes its best place.
 */
export function place(
  marks: readonly Mark[],
  edges: { readonly left: number; readonly right: number },
): Choice[] {
  const open = marks.map((mark) => candidates(mark, edges));
  let best: { readonly cost: number; readonly choices: readonly Candidate[] } | null = null;
  const search = (chosen: readonly Candidate[], cost: number): void => {
    if (best && cost >= best.cost) return;
    const next = open[chosen.length];
    if (!next) {
      best = { cost, choices: chosen };
      return;
    }
    for (const candidate of next)
      if (!chosen.some((other) => clash(candidate, other)))
        search([...chosen, candidate], cost + candidate.cost);
  };
  search([], 0);
  const found = best as { readonly choices: readonly Candidate[] } | null;
  return [...(found?.choices ?? open.flatMap((places) => places.slice(0, 1)))];
}
