export interface Box {
  readonly left: number;
  readonly right: number;
  /** Against the lane's line: negative is above it. */
  readonly top: number;
  readonly bottom: number;
}
/** A mark on a line and the size of its words. */
export interface LabelledMark {
  readonly x: number;
  readonly width: number;
  readonly long: number;
  readonly tall: number;
}
/** Where words may stand. */
export interface LabelPosition {
  readonly box: Box;
  readonly anchor: 'start' | 'end';
  /** What leads from the mark to words farther off. */
  readonly leader: Box | null;
}

/** From a line to its nearest words. */
const CLEAR = 12;
const LEVELS = 3;
const BETWEEN = 6;

interface Candidate extends LabelPosition {
  readonly cost: number;
}

/** Every place about a mark: how far off, below or above the line, and which way the words run. */
const PLACES = Array.from({ length: LEVELS }, (_, level) =>
  [true, false].flatMap((below) => (['start', 'end'] as const).map((anchor) => ({ level, below, anchor }))),
).flat();

function candidate(
  { x, width, long, tall }: LabelledMark,
  { level, below, anchor }: (typeof PLACES)[number],
): Candidate {
  const near = CLEAR + level * (tall + BETWEEN);
  const top = below ? near : -near - tall;
  const [left, stem] = anchor === 'start' ? [x, x] : [x + width - long, x + width];
  const [from, to] = below ? [CLEAR - 4, top] : [top + tall, 4 - CLEAR];
  return {
    box: { left, right: left + long, top, bottom: top + tall },
    anchor,
    leader: level === 0 ? null : { left: stem - 1, right: stem + 1, top: from, bottom: to },
    cost: level * 10 + (anchor === 'end' ? 1 : 0) + (below ? 0 : 0.5),
  };
}

/** The places for a mark's words within the edges, the best first: near before far, then running on from the mark. */
function candidates(
  mark: LabelledMark,
  edges: { readonly left: number; readonly right: number },
): Candidate[] {
  return PLACES.map((each) => candidate(mark, each))
    .filter(({ box }) => box.left >= edges.left && box.right <= edges.right)
    .sort((a, b) => a.cost - b.cost);
}

function meet(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;
}

function crosses({ leader }: LabelPosition, { box }: LabelPosition): boolean {
  return leader !== null && meet(leader, box, 3);
}

function clash(a: LabelPosition, b: LabelPosition): boolean {
  return meet(a.box, b.box, 8) || crosses(a, b) || crosses(b, a);
}

/**
 * Words for all marks of a line so that none covers another nor a leader, at the least cost. A line has few marks, so
 * every way is tried that is not already dearer than the best. Where none is free, each takes its best place.
 */
export function placeLabels(
  marks: readonly LabelledMark[],
  edges: { readonly left: number; readonly right: number },
): LabelPosition[] {
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
