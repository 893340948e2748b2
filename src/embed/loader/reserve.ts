/** Widths in pixels and what chapters of less than that come to at most, measured over all of them. */
const CHAPTERS = [
  [320, 1280],
  [600, 1080],
  [720, 850],
  [1080, 830],
] as const;
const WIDEST = 790;

/** Height in pixels, where the page reserves none, to keep for an embed of a width until it says its own. */
export function reserveFor(
  width: number,
  asked: { readonly stack: boolean; readonly chart: boolean },
): number {
  if (asked.chart) return width < 560 ? 680 : 780;
  // Unrolled, a chapter is higher than any window: what follows it stays below.
  if (asked.stack) return Math.max(innerHeight, 720);
  return CHAPTERS.find(([widest]) => width < widest)?.[1] ?? WIDEST;
}
