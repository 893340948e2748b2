import type { FactDraft, StoryDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import type { Derived } from './evaluate.ts';
import { numbersIn } from './lexicon.ts';
import { parseToken } from './token.ts';

/** Facts that could have been meant must lie within this factor. */
const FACTOR = 1.2;
const SUGGESTIONS = 3;

function valueOf(fact: FactDraft, derived: ReadonlyMap<string, Derived>): number {
  if (fact.kind === 'derived') return derived.get(fact.id)?.value ?? Number.NaN;
  return typeof fact.value === 'number' ? fact.value : Number(fact.value.slice(0, 4));
}

function closest(
  wanted: number,
  facts: ReadonlyMap<string, FactDraft>,
  derived: ReadonlyMap<string, Derived>,
): string[] {
  return [...facts.values()]
    .map((fact) => ({ id: fact.id, far: Math.abs(Math.log(valueOf(fact, derived) / wanted)) }))
    .filter(({ far }) => far < Math.log(FACTOR))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ id }) => id);
}

/** Refuses every number in words or digits that no reference produced, in all texts of the story. */
export function checkBareNumbers(
  draft: StoryDraft,
  facts: ReadonlyMap<string, FactDraft>,
  derived: ReadonlyMap<string, Derived>,
  report: Report,
): void {
  for (const { template, language } of draft.templates) {
    for (const piece of template.pieces) {
      if (piece.kind !== 'text') continue;
      const { value } = piece.text;
      for (const span of numbersIn(value, language)) {
        const [number] = parseToken(value.slice(span.start, span.end + 20)).numbers;
        const near = number ? closest(number.value, facts, derived) : [];
        report.add(
          'bare-number',
          piece.text.at(span.start),
          span.text,
          'a reference to a fact or a date',
          near,
        );
      }
    }
  }
}
