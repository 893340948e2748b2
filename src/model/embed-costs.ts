/** What an embed's page weighs in bytes, compressed with brotli, typefaces apart. */
export interface EmbedCost {
  readonly html: number;
  /** Scripts that run before a chart is near. */
  readonly script: number;
  readonly style: number;
  /** What its charts add once all of them have come alive. */
  readonly charts: number;
}

/** What embeds weigh: `embed/costs.json`. */
export interface EmbedCosts {
  /** Bytes of the host page's loader, compressed; `null` where the build has none. */
  readonly loader: number | null;
  /** By path of the embed's page below the site's root: `embed/cotton/`. */
  readonly pages: Readonly<Record<string, EmbedCost>>;
}

/** Where it lies, below the site's root. */
export const COSTS_FILE = 'embed/costs.json';
