import type { EmbedLayout } from './embed.ts';

/** Heights of an embed in pixels, one for each of the widths measured. */
export type EmbedHeights = readonly number[];

/** Widths in pixels at which embeds are measured: those of the table beside this. */
export const EMBED_WIDTHS = [280, 320, 360, 440, 520, 560, 600, 640, 720, 800, 1000, 1200] as const;

/** What most embeds come to, for one that was not measured. */
export const USUAL_HEIGHTS = {
  chapter: [1100, 1040, 980, 980, 960, 900, 760, 700, 680, 680, 740, 780],
  chart: [540, 560, 560, 600, 620, 620, 650, 690, 740, 740, 740, 740],
} as const satisfies Record<string, EmbedHeights>;

/** Unrolled, a chapter is higher than any window: a plain frame of this height scrolls. */
const STACK_HEIGHT = 720;
/** The column of most pages. */
const COLUMN = 680;
/** A phone's column, and the width of a window below which there is no other. */
const PHONE = 400;
const PHONES = 600;

/** Embeds are measured in our faces. Where these come too late, the reader's own may be wider: a line or so more. */
const OTHER_FACES = 24;

/** Height in pixels at a width; between two widths measured the greater. */
export function heightAt(heights: EmbedHeights, width: number): number {
  const right = EMBED_WIDTHS.findIndex((measured) => measured >= width);
  const near = right < 0 ? [-1] : EMBED_WIDTHS[right] === width ? [right] : [Math.max(0, right - 1), right];
  return Math.max(...near.map((at) => heights.at(at) ?? 0));
}

/**
 * Heights of a stretch of a chapter's steps as it opens. All steps lie in one place, so the highest counts; a list
 * drawn as a chart makes the embed higher than the `whole` only while it is shown.
 */
export function stretchHeights(whole: EmbedHeights, steps: readonly EmbedHeights[]): EmbedHeights {
  const [first] = steps;
  if (!first) return whole;
  return whole.map((height, at) =>
    Math.min(Math.max(...steps.map((step) => step[at] ?? 0)), Math.max(height, first[at] ?? 0)),
  );
}

/** How an embed is laid out, and how high it is. */
export interface Measured {
  readonly layout: EmbedLayout;
  readonly heights: EmbedHeights;
  /** Width in pixels; `null` for the whole column, whatever it is. */
  readonly width: number | null;
}

/** Height in pixels of a plain iframe, which cannot be told how high its content is: in a narrower one it scrolls. */
export function frameHeight({ layout, heights, width }: Measured): number {
  return layout === 'stack' ? STACK_HEIGHT : heightAt(heights, width ?? COLUMN) + OTHER_FACES;
}

/**
 * Room for an embed that comes late, as a length of CSS: what follows stays where it is. Where the column is not
 * known, phones and wider windows have a height each.
 */
export function roomFor({ layout, heights, width }: Measured): string {
  if (layout === 'stack') return `max(${STACK_HEIGHT}px, 100vh)`;
  if (width !== null) return `${heightAt(heights, width) + OTHER_FACES}px`;
  const narrow = heightAt(heights, PHONE) + OTHER_FACES;
  const wide = Math.max(...heights.slice(EMBED_WIDTHS.indexOf(PHONES))) + OTHER_FACES;
  // A step at one width of the window: an attribute cannot ask it otherwise.
  return narrow < wide
    ? `clamp(${narrow}px, (100vw - ${PHONES}px) * 999, ${wide}px)`
    : `clamp(${wide}px, (${PHONES}px - 100vw) * 999, ${narrow}px)`;
}
