/** Why a device cannot keep the story at all. */
export const UNSUPPORTED = ['insecure', 'file', 'browser', 'off'] as const;
export type Unsupported = (typeof UNSUPPORTED)[number];

/** Why keeping the story did not succeed: worth another try. */
export const FAILURES = ['network', 'refused', 'altered', 'full', 'storage', 'script'] as const;
export type Failure = (typeof FAILURES)[number];

/** How far the story is kept on this device. The page's root element shows its `state`; sizes are bytes on the device. */
export type OfflineStatus =
  | { readonly state: 'none'; readonly why: 'later' | 'save-data' }
  | { readonly state: 'saving'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly bytes: number }
  | { readonly state: 'failed'; readonly why: Failure }
  | { readonly state: 'unsupported'; readonly why: Unsupported };

/** What an edition says, so that two editions can be compared on the device: `data/edition.json`. */
export interface EditionRecord {
  readonly edition: string;
  /** Every figure of the edition by fact id: its label and its value as shown. */
  readonly figures: Readonly<Record<string, readonly [label: string, value: string]>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFigure(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** Reads an edition's record; null where it is none. Figures that are not understood are left out. */
export function parseEdition(value: unknown): EditionRecord | null {
  if (!isRecord(value) || typeof value['edition'] !== 'string' || !isRecord(value['figures'])) return null;
  const figures: Record<string, readonly [string, string]> = {};
  for (const [id, figure] of Object.entries(value['figures'])) if (isFigure(figure)) figures[id] = figure;
  return { edition: value['edition'], figures };
}

/** A figure whose value differs between two editions. */
export interface ChangedFigure {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The figures both editions have and show differently, in the order of the newer. */
export function changedFigures(before: EditionRecord, after: EditionRecord): readonly ChangedFigure[] {
  return Object.entries(after.figures).flatMap(([id, [label, value]]) => {
    const old = before.figures[id];
    return old && old[1] !== value ? [{ id, label, before: old[1], after: value }] : [];
  });
}

/** Things said once and for all, such as a refusal. Implemented by `memory`, injected by `app`. */
export interface FlagStore {
  has(flag: string): boolean;
  set(flag: string): void;
}
