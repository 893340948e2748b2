interface Item {
  /** Where its middle would like to be. */
  readonly wish: number;
  readonly height: number;
}

/**
 * Middles for labels in a column, in the order of their wishes: none overlaps another, each as near its
 * wish as the others let it be, all between `top` and `bottom` where there is room.
 */
export function spread(items: readonly Item[], top: number, bottom: number, gap = 4): number[] {
  const order = items.map((item, index) => ({ ...item, index })).sort((a, b) => a.wish - b.wish || a.index - b.index);
  // Clusters of touching labels, each centred on the mean of its wishes.
  const clusters: { first: number; count: number; height: number; sum: number }[] = [];
  const topOf = (cluster: { height: number; sum: number; count: number }) =>
    Math.max(top, Math.min(bottom - cluster.height, cluster.sum / cluster.count - cluster.height / 2));
  order.forEach((item, position) => {
    clusters.push({ first: position, count: 1, height: item.height, sum: item.wish });
    for (let last = clusters.length - 1; last > 0; last--) {
      const [above, below] = [clusters[last - 1], clusters[last]];
      if (!above || !below || topOf(above) + above.height + gap <= topOf(below)) break;
      clusters.splice(last - 1, 2, {
        first: above.first, count: above.count + below.count,
        height: above.height + gap + below.height, sum: above.sum + below.sum,
      });
    }
  });
  const middles: number[] = [];
  for (const cluster of clusters) {
    let y = topOf(cluster);
    for (const item of order.slice(cluster.first, cluster.first + cluster.count)) {
      middles[item.index] = y + item.height / 2;
      y += item.height + gap;
    }
  }
  return middles;
}
