import { formatDate, formatQuantity } from '../../i18n/format.ts';
import type { Language } from '../../model/index.ts';
import type { FactDraft, Piece, StoryDraft } from '../2-parse/draft.ts';
import { passagesOf } from '../2-parse/passages.ts';
import type { SourcePosition } from '../errors/report.ts';
import type { Derived } from './evaluate.ts';

/** A passage as it will be read, with a way back to where each letter was written. */
export interface Shown {
  readonly text: string;
  readonly at: (index: number) => SourcePosition;
}

/** The text a reference will show, near enough to count its words. */
function referenceText(
  piece: Exclude<Piece, { kind: 'text' }>,
  language: Language,
  facts: ReadonlyMap<string, FactDraft>,
  derived: ReadonlyMap<string, Derived>,
): string {
  if (piece.kind === 'date') return formatDate(language, piece.iso);
  if (piece.kind === 'plain') return piece.text;
  const fact = piece.kind === 'fact' ? facts.get(piece.id) : undefined;
  if (!fact || piece.kind !== 'fact') return '0';
  const value = fact.kind === 'derived' ? (derived.get(fact.id)?.value ?? 0) : fact.value;
  return formatQuantity(language, { ...fact, value })[piece.style];
}

function join(pieces: readonly Shown[]): Shown | null {
  const [first] = pieces;
  if (!first) return null;
  return {
    text: pieces.map(({ text }) => text).join(''),
    at(index) {
      let start = 0;
      for (const piece of pieces) {
        if (index < start + piece.text.length) return piece.at(index - start);
        start += piece.text.length;
      }
      return first.at(0);
    },
  };
}

/** Everything the story says in its own words, its numbers as they are shown. */
export function shownPassages(
  draft: StoryDraft,
  facts: ReadonlyMap<string, FactDraft>,
  derived: ReadonlyMap<string, Derived>,
): Shown[] {
  return passagesOf(draft).flatMap(({ pieces, language }) => {
    const shown = pieces.map((piece): Shown => {
      if (piece.kind === 'text') return { text: piece.text.value, at: (index) => piece.text.at(index) };
      return { text: referenceText(piece, language, facts, derived), at: () => piece.place };
    });
    return join(shown) ?? [];
  });
}
