import type { EmbedHeights, Measured } from '../embed-heights.ts';
import { embedPath, type EmbedOptions } from '../embed.ts';

/** What a snippet is made of. Addresses are the only thing that ties it to a site. */
export interface SnippetSource {
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  readonly options: EmbedOptions;
  /** What is embedded, in plain words: the frame's name and the text of links. */
  readonly title: string;
  /** Width in pixels; `null` for the whole column. */
  readonly width: number | null;
  /** How high it is, at the widths measured. */
  readonly heights: EmbedHeights;
  /** Page that tells it, below the site's root: `cotton/`, `cotton/#yarn`. */
  readonly page: string;
  /** Chart whose picture stands for it. */
  readonly chart: string;
}

/** Absolute address of something below the site's root. */
export function addressOf({ site }: Pick<SnippetSource, 'site'>, path: string): string {
  return new URL(path, site).href;
}

/** Absolute address of the embed's page. */
export function embedAddress(source: SnippetSource): string {
  return addressOf(source, embedPath(source.options));
}

/** What its height depends on: charts have one layout. */
export function measureOf({
  options,
  heights,
  width,
}: Pick<SnippetSource, 'options' | 'heights' | 'width'>): Measured {
  return { layout: 'chapter' in options.target ? options.layout : 'steps', heights, width };
}
