/** Spreads label positions so that none is nearer to the next than `gap`; order is kept. */
export function spread(positions: readonly number[], gap: number, lowest: number): number[] {
  const order = positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  for (let at = 1; at < order.length; at++) {
    const [above, here] = [order[at - 1], order[at]];
    if (above && here && here.y - above.y < gap) here.y = above.y + gap;
  }
  for (let at = order.length - 1, limit = lowest; at >= 0; at--) {
    const here = order[at];
    if (!here) continue;
    here.y = Math.min(here.y, limit);
    limit = here.y - gap;
  }
  const spreadOut = [...positions];
  for (const { y, index } of order) spreadOut[index] = y;
  return spreadOut;
}
