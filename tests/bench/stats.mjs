/** Small sums, and a measure of how busy the machine is. */

const sorted = (values) => values.filter(Number.isFinite).sort((a, b) => a - b);

/** @param {number[]} values @returns {number | null} */
export function median(values) {
  const list = sorted(values);
  if (!list.length) return null;
  const middle = list.length / 2;
  return list.length % 2 ? list[Math.floor(middle)] : (list[middle - 1] + list[middle]) / 2;
}

/** @param {number[]} values @param {number} share of the values at or below the answer */
export function quantile(values, share) {
  const list = sorted(values);
  return list.length ? list[Math.min(list.length - 1, Math.ceil(share * list.length) - 1)] : null;
}

/** @param {number} ms */
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Milliseconds a fixed single-core sum takes: far from its usual value, the round was disturbed. */
export function spin() {
  const began = performance.now();
  let x = 0;
  for (let i = 0; i < 3e7; i += 1) x = (x * 31 + i) | 0;
  return performance.now() - began + (x === 1 ? 1 : 0);
}
