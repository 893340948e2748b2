import type { FactStyle, Language } from '../../model/index.ts';
import type { Located } from '../1-read/text.ts';
import type { SourcePosition } from '../errors/report.ts';

/** A reference as written in braces. */
export type Reference =
  | { readonly kind: 'fact'; readonly id: string; readonly style: FactStyle; readonly place: SourcePosition }
  | { readonly kind: 'date'; readonly iso: string; readonly place: SourcePosition }
  | { readonly kind: 'plain'; readonly text: string; readonly reason: string; readonly place: SourcePosition }
  | { readonly kind: 'count'; readonly what: Count; readonly place: SourcePosition };
export const COUNTS = ['chapters', 'steps', 'figures', 'facts', 'sources'] as const;
export type Count = (typeof COUNTS)[number];

/** Words between references, or a reference. */
export type Piece = { readonly kind: 'text'; readonly text: Located } | Reference;

/** A text with references. All of a story's templates are checked alike, wherever they stand. */
export interface Template {
  readonly place: SourcePosition;
  readonly pieces: readonly Piece[];
}
/** A text outside Markdown, in each declared language. */
export type LocalTemplate = ReadonlyMap<Language, Template>;

/** A number typed by hand that no text proves: a date, a plain word, the end of a scale. Held by the lock. */
export interface TypedNumber {
  readonly file: string;
  readonly text: string;
  readonly place: SourcePosition;
}
