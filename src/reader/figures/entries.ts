import type { Messages } from '../../i18n/areas.ts';
import { plainText, type Chapter, type Fact, type Story, type LinkTarget } from '../../model/index.ts';
import { notesOf, type NoteEntry } from '../../parts/evidence/notes.ts';
import { otherSpellings } from './spellings.ts';
import {
  type AttributeName,
  dataAlso,
  dataChapters,
  dataCount,
  dataKind,
  dataSources,
  dataUnit,
  dataValue,
  dataYear,
} from '../../model/page/index.ts';

/** A place in the story at which a figure is told. */
export interface Use {
  readonly target: LinkTarget;
  readonly chapter: string;
  readonly number: number | null;
  readonly text: string;
}
/** One entry of the page of figures: a note, where its figures are told, and what a script filters and orders by. */
export interface FigureEntry {
  readonly note: NoteEntry;
  readonly uses: readonly Use[];
  /** Derived facts in whose formula it stands. */
  readonly formulas: readonly Fact[];
  readonly data: Readonly<Record<AttributeName, string | undefined>>;
}
/** Figures under one heading: a chapter's, each where it is told first. */
export interface FigureGroup {
  /** Anchor of the heading. No fact's id starts like it. */
  readonly id: string;
  readonly thread: string;
  readonly title: string;
  readonly entries: readonly FigureEntry[];
}

/** Sources by way of formulas too: who looks for a source's figures also finds what was worked out from them. */
function sourcesOf(story: Story, fact: Fact): readonly string[] {
  if (fact.kind === 'context') return [fact.publication];
  if (fact.kind !== 'derived') return [fact.printed.source];
  return fact.inputs.flatMap((id) => {
    const input = story.facts[id];
    return input ? sourcesOf(story, input) : [];
  });
}

function usesIn(chapter: Chapter, ids: ReadonlySet<string>, words: Messages): readonly Use[] {
  const use = (text: string, target: LinkTarget) => ({
    target,
    chapter: chapter.id,
    number: chapter.number,
    text,
  });
  const steps = chapter.steps
    .filter((step) => step.facts.some((id) => ids.has(id)))
    .map((step) => use(plainText(step.heading), { kind: 'step', chapter: chapter.id, step: step.id }));
  if (steps.length > 0 || !chapter.facts.some((id) => ids.has(id))) return steps;
  return [use(words.figures.opening(chapter.title), { kind: 'chapter', chapter: chapter.id })];
}

/** A number to order by: the value itself, a date as days. */
function orderOf({ value }: Fact): number {
  return typeof value === 'number' ? value : Date.parse(value) / 86_400_000;
}

/** The last year a period names; figures without one come last. */
function yearOf(period: string): string {
  return period.match(/\d{4}/g)?.at(-1) ?? '';
}

class Entries {
  readonly #story: Story;
  readonly #words: Messages;
  /** Chapters by the note they have among theirs, formulas followed. */
  readonly #chapters = new Map<string, string[]>();

  constructor(story: Story, words: Messages) {
    this.#story = story;
    this.#words = words;
    for (const chapter of story.chapters)
      for (const { id } of notesOf(story, chapter.facts))
        this.#chapters.set(id, [...(this.#chapters.get(id) ?? []), chapter.id]);
  }

  entry(note: NoteEntry): FigureEntry {
    const story = this.#story;
    const members: readonly Fact[] = note.members.length > 0 ? note.members : [note.fact];
    const ids = new Set(members.map(({ id }) => id));
    const uses = story.chapters.flatMap((chapter) => usesIn(chapter, ids, this.#words));
    const on = (
      page: { readonly facts: readonly string[] } | null,
      id: 'cover' | 'epilogue',
      text: string,
    ): Use[] =>
      page?.facts.some((id) => ids.has(id))
        ? [{ target: { kind: 'page', page: id }, chapter: '', number: null, text }]
        : [];
    const { cover, epilogue } = this.#words.figures;
    const formulas = Object.values(story.facts).filter(
      (fact) => fact.kind === 'derived' && fact.inputs.some((id) => ids.has(id)),
    );
    return {
      note,
      uses: [...on(story.cover, 'cover', cover), ...uses, ...on(story.epilogue, 'epilogue', epilogue)],
      formulas,
      data: {
        ...dataKind.attributes(note.fact.kind),
        ...dataUnit.attributes(note.fact.unit),
        ...dataSources.attributes([...new Set(members.flatMap((fact) => sourcesOf(story, fact)))].join(' ')),
        ...dataChapters.attributes((this.#chapters.get(note.id) ?? []).join(' ')),
        ...dataCount.attributes(String(members.length)),
        ...dataValue.attributes(String(Math.max(...members.map(orderOf)))),
        ...dataYear.attributes(yearOf(members.at(-1)?.period ?? '')),
        ...dataAlso.attributes(otherSpellings(story.spellings, this.#textOf(note)).join(' ')),
      },
    };
  }

  /** Everything a reader might search for in a note's own words. */
  #textOf({ fact, members }: NoteEntry): string {
    const publication = this.#story.publications.find(
      ({ id }) => fact.kind === 'context' && id === fact.publication,
    );
    const source = this.#story.sources.find(({ id }) => 'printed' in fact && id === fact.printed.source);
    const said = fact.kind === 'derived' ? '' : fact.statedBy;
    return [
      fact.label,
      fact.measures,
      fact.period,
      said,
      fact.caveat,
      source?.publisher,
      publication?.publisher,
      this.#story.factTexts[members.at(0)?.id ?? fact.id]?.full,
    ].join(' ');
  }

  /** Chapter of first use, or none. */
  firstChapter(note: NoteEntry): string | undefined {
    return this.#chapters.get(note.id)?.[0];
  }
}

/** Every figure of the story, by the chapter that tells it first; then those of cover and epilogue alone, then the untold. */
export function figureGroups(story: Story, words: Messages): readonly FigureGroup[] {
  const entries = new Entries(story, words);
  const order = [
    ...story.chapters.flatMap(({ facts }) => facts),
    ...story.cover.facts,
    ...(story.epilogue?.facts ?? []),
  ];
  const mentioned = notesOf(story, order);
  const all = notesOf(story, [...order, ...Object.keys(story.facts)]);
  const group = (id: string, title: string, notes: readonly NoteEntry[]): FigureGroup => ({
    id: `chapter-${id}`,
    thread: id,
    title,
    entries: notes.map((note) => entries.entry(note)),
  });
  return [
    ...story.chapters.map((chapter) =>
      group(
        chapter.id,
        chapter.number === null ? chapter.title : `${chapter.number} · ${chapter.title}`,
        all.filter((note) => entries.firstChapter(note) === chapter.id),
      ),
    ),
    group(
      'besides',
      words.figures.ofTheRest,
      mentioned.filter((note) => entries.firstChapter(note) === undefined),
    ),
    group(
      'waiting',
      words.figures.waiting,
      all.filter((note) => !mentioned.includes(note) && !mentioned.some(({ id }) => id === note.id)),
    ),
  ].filter(({ entries: listed }) => listed.length > 0);
}
