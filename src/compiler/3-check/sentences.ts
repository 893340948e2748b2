import type { SourcePosition, Report } from '../errors/report.ts';
import type { Shown } from './shown.ts';

/** A sentence longer than this is hard to read aloud and to translate. */
export const LONGEST_SENTENCE = 30;

export interface Sentence {
  readonly text: string;
  readonly words: number;
  readonly place: SourcePosition;
}

/** A sentence ends with its mark, closing quotes and brackets included, before a space. */
const END = /[.!?…]["”’»)\]]*(?=\s|$)/gu;
const WORD = /[\p{L}\p{N}]/u;

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => WORD.test(word)).length;
}

/** The sentences of a passage, numbers counted as they are shown ("466,000 tonnes" is two words). */
export function sentencesOf({ text, at }: Shown): Sentence[] {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  const cuts = [0, ...ends, text.length];
  return cuts.slice(1).flatMap((end, index) => {
    const raw = text.slice(cuts[index], end);
    if (raw.trim() === '') return [];
    const start = (cuts[index] ?? 0) + (raw.length - raw.trimStart().length);
    return [{ text: raw.trim(), words: countWords(raw), place: at(start) }];
  });
}

/** Refuses sentences that are too long to be read aloud, wherever the story speaks. */
export function checkSentences(passages: readonly Shown[], report: Report): void {
  for (const { text, words, place } of passages.flatMap(sentencesOf))
    if (words > LONGEST_SENTENCE)
      report.add('long-sentence', place, text, `at most ${LONGEST_SENTENCE} words, not ${words}`);
}
