/**
 * How the browser tests are divided (playwright.config.ts reads these tags). A test without a tag belongs to `npm test`;
 * on a phone it is repeated by `npm run test:matrix`, where its file is one of those that a phone changes.
 */
export const TAGS = {
  /** One of many of its kind, or slow: `npm run test:matrix` alone runs it. */
  matrix: '@matrix',
  /** Not repeated on a phone. */
  wide: '@wide',
  /** On a phone alone. */
  phone: '@phone',
} as const;

export type Tag = keyof typeof TAGS;

/** The tags of a test, as its details. */
export function tagged(...names: readonly (Tag | false)[]): { tag: string[] } {
  return { tag: names.flatMap((name) => (name ? TAGS[name] : [])) };
}
