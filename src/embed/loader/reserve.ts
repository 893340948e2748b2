/** Highest width in pixels, and what most embeds of that width come to: measured over all chapters and charts. */
const CHAPTERS = [
  [320, 1100],
  [600, 1000],
  [1080, 680],
] as const;
const WIDEST = 790;

/** Height in pixels to keep for an embed of a width until it says its own. */
export function reserveFor(
  width: number,
  asked: { readonly stack: boolean; readonly chart: boolean },
): number {
  if (asked.chart) return width < 560 ? 570 : 730;
  // Unrolled, a chapter is higher than any window: what follows it stays below.
  if (asked.stack) return Math.max(innerHeight, 720);
  return CHAPTERS.find(([widest]) => width < widest)?.[1] ?? WIDEST;
}
