import type { Claim, Publication, Source } from '../../model/index.ts';
import type { FileSystem } from '../1-read/files.ts';
import { paragraphsOf } from '../1-read/text.ts';
import type { StoryDraft } from '../2-parse/draft.ts';
import type { LocalText } from '../2-parse/texts.ts';
import type { Report } from '../errors/report.ts';
import type { Shown } from './shown.ts';

/** So many words in the same order are no coincidence. */
export const OVERLAP_LENGTH = 8;

/** The archived text of a source. */
export interface Archived {
  readonly id: string;
  readonly text: string;
}
/** A sequence of words that also occurs in a source. */
export interface VerbatimOverlap {
  readonly text: string;
  /** Offset of its first letter in the checked text. */
  readonly start: number;
  readonly source: string;
  readonly paragraph: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words without case, accents and hyphens; "5.2" and "don't" are one word each. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    text: match[0]
      .normalize('NFKD')
      .replaceAll(/[\p{M}’']/gu, '')
      .toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finds sequences of words that also occur in a source. A name counts as one word, since it cannot be rephrased. */
export class OverlapFinder {
  readonly #names = new Map<string, readonly string[][]>();
  readonly #sequences = new Map<string, { readonly source: string; readonly paragraph: number }>();

  constructor(sources: readonly Archived[], names: readonly string[]) {
    const byFirst = new Map<string, string[][]>();
    for (const name of names) {
      const words = wordsOf(name).map(({ text }) => text);
      const [first] = words;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    }
    for (const [first, found] of byFirst)
      this.#names.set(
        first,
        found.sort((a, b) => b.length - a.length),
      );
    for (const { id, text } of sources) this.#add(id, text);
  }

  #add(source: string, text: string): void {
    const words = paragraphsOf(text).flatMap((paragraph, index) =>
      this.#withNames(paragraph).map((word) => ({ ...word, paragraph: index + 1 })),
    );
    for (let at = 0; at + OVERLAP_LENGTH <= words.length; at++)
      this.#sequences.set(key(words, at), { source, paragraph: words[at]?.paragraph ?? 0 });
  }

  /** The words of a text, with each name merged into one word. */
  #withNames(text: string): Word[] {
    const words = wordsOf(text);
    const found: Word[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at];
      if (!word) break;
      const name = this.#names
        .get(word.text)
        ?.find((parts) => parts.every((part, index) => words[at + index]?.text === part));
      const length = name?.length ?? 1;
      const last = words[at + length - 1] ?? word;
      found.push({ text: name ? `<${name.join(' ')}>` : word.text, start: word.start, end: last.end });
      at += length;
    }
    return found;
  }

  /** The first overlap in a text, or null. */
  find(text: string): VerbatimOverlap | null {
    const words = this.#withNames(text);
    for (let at = 0; at + OVERLAP_LENGTH <= words.length; at++) {
      const where = this.#sequences.get(key(words, at));
      const start = words[at]?.start ?? 0;
      if (where) return { ...where, start, text: text.slice(start, words[at + OVERLAP_LENGTH - 1]?.end) };
    }
    return null;
  }
}

function key(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + OVERLAP_LENGTH)
    .map(({ text }) => text)
    .join(' ');
}

type Published = Pick<Publication, 'title' | 'publisher'>;
interface Named {
  readonly claims: readonly Pick<Claim, 'name' | 'also'>[];
  readonly sources: readonly Published[];
  readonly publications: readonly Published[];
}

/** Wording that may be copied: names, titles and publishers. */
export function namesOf({ claims, sources, publications }: Named): string[] {
  const published = [...sources, ...publications];
  return [
    ...claims.flatMap(({ name, also }) => [...(name === undefined ? [] : [name]), ...also]),
    ...published.flatMap(({ title, publisher }) => [title, publisher]),
  ];
}

const valuesOf = (text: LocalText | null) => [
  ...new Set([...(text?.values() ?? [])].map(({ value }) => value)),
];

/** The same of a story that is not emitted yet, in every language. */
export function draftNames({
  claims,
  sources,
  publications,
}: Pick<StoryDraft, 'claims' | 'sources' | 'publications'>): string[] {
  return [
    ...claims.flatMap(({ name, also }) => [...valuesOf(name), ...[...also.values()].flat()]),
    ...[...sources, ...publications].flatMap(({ title, publisher }) => [
      ...valuesOf(title),
      ...valuesOf(publisher),
    ]),
  ];
}

/** The archived texts that are at hand. */
export function archivedTexts(
  sources: readonly Pick<Source, 'id' | 'file'>[],
  files: FileSystem,
  folder: string,
): Archived[] {
  return sources.flatMap(({ id, file }) => {
    const bytes = files.read(`${folder}/${file}`);
    return bytes ? [{ id, text: new TextDecoder().decode(bytes) }] : [];
  });
}

/** Refuses passages that repeat a source word for word, figures included. */
export function checkVerbatimOverlap(
  passages: readonly Shown[],
  finder: OverlapFinder,
  report: Report,
): void {
  for (const { text, at } of passages) {
    const found = finder.find(text);
    if (!found) continue;
    const expected = `fewer than ${OVERLAP_LENGTH} words in a row of paragraph ${found.paragraph} of source ${found.source}`;
    report.add('verbatim-overlap', at(found.start), found.text, expected);
  }
}
