/** What a reader may write in a row of a scorecard. */
export const SCORECARD_FIELDS = ['indicator', 'target', 'year', 'publisher'] as const;
export type ScorecardField = (typeof SCORECARD_FIELDS)[number];
export type ScorecardEntry = Readonly<Record<ScorecardField, string>>;

/** A reader's card: what is written, by the id of the row. A row without words is not in it. */
export type Scorecard = Readonly<Record<string, ScorecardEntry>>;

/** Longest text a field keeps, in characters. */
export const SCORECARD_LENGTH = 120;

export const BLANK_ENTRY: ScorecardEntry = { indicator: '', target: '', year: '', publisher: '' };

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, SCORECARD_LENGTH) : '');

function entryOf(value: unknown): ScorecardEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { indicator, target, year, publisher } = value as Record<string, unknown>;
  const entry = {
    indicator: textOf(indicator),
    target: textOf(target),
    year: textOf(year),
    publisher: textOf(publisher),
  };
  return Object.values(entry).some((text) => text !== '') ? entry : null;
}

/** Takes anything that was stored and leaves a card: what is not understood is left out. */
export function parseScorecard(value: unknown): Scorecard {
  if (typeof value !== 'object' || value === null) return {};
  const rows = Object.entries(value).map(([row, entry]) => [row, entryOf(entry)] as const);
  return Object.fromEntries(rows.flatMap(([row, entry]) => (entry ? [[row, entry]] : [])));
}

/** The card with one field rewritten; a row that has lost its last word is gone. */
export function withField(card: Scorecard, row: string, field: ScorecardField, text: string): Scorecard {
  return parseScorecard({ ...card, [row]: { ...(card[row] ?? BLANK_ENTRY), [field]: text } });
}

/** Where scorecards are kept, each by the id of its chart. Implemented by `memory`, injected by `app`. */
export interface ScorecardStore {
  /** False where this browser keeps nothing: a card then lasts for the visit. */
  readonly persistent: boolean;
  load(chart: string): Promise<Scorecard>;
  /** Done once what was written is kept, or is known not to be. */
  save(chart: string, card: Scorecard): Promise<void>;
}
