import {
  plainText,
  type Chapter,
  type ChapterId,
  type Claim,
  type CompiledStory,
  type ContentsEntry,
  type Cover,
  type Coverage,
  type Epilogue,
  type Language,
  type Publication,
  type Erratum,
  type Source,
  type Story,
  type Term,
} from '../../model/index.ts';
import { CHAPTERS } from '../../model/index.ts';
import { sha256 } from '../1-read/text.ts';
import type {
  ChapterDraft,
  ChapterEntry,
  ClaimDraft,
  CoverDraft,
  Plan,
  ErratumDraft,
  StoryDraft,
} from '../2-parse/draft.ts';
import type { Derived } from '../3-check/evaluate.ts';
import { ChronologyEmitter } from './chronology.ts';
import { ChartEmitter } from './charts.ts';
import { FactTexts } from './facts.ts';
import { ProseEmitter, type Counts } from './prose.ts';
import { StepEmitter } from './steps.ts';
import { readingOf } from './words.ts';
import { factsIn, factsInBlocks } from '../2-parse/facts-in.ts';
import { termsInBlocks } from '../2-parse/terms-in.ts';

function chapterId(id: string): ChapterId {
  const known = CHAPTERS.find((chapter) => chapter === id);
  if (!known) throw new Error(`The chapter "${id}" passed the checks and is not in the model.`);
  return known;
}

function claimOf({ id, kind, source, paragraph, summary, name, also }: ClaimDraft): Claim {
  return { id, kind, source, paragraph, summary, ...(name !== undefined && { name }), also };
}

/** Terms a reader of the chapter meets, in order. */
function termsOf({ lead, steps }: ChapterDraft): string[] {
  const met = termsInBlocks([...lead, ...steps.flatMap(({ body, discuss }) => [...body, ...discuss])]);
  return [...new Set(met.map(({ value }) => value))];
}

class LanguageEmitter {
  readonly #draft: StoryDraft;
  readonly #plan: Plan;
  readonly #language: Language;
  readonly #facts: FactTexts;
  readonly #prose: ProseEmitter;
  readonly #steps: StepEmitter;

  constructor(
    draft: StoryDraft,
    plan: Plan,
    derived: ReadonlyMap<string, Derived>,
    counts: Counts,
    language: Language,
  ) {
    this.#draft = draft;
    this.#plan = plan;
    this.#language = language;
    this.#facts = new FactTexts(draft.facts, derived, language);
    this.#prose = new ProseEmitter(language, this.#facts, counts);
    this.#steps = new StepEmitter(draft, language, this.#facts, this.#prose);
  }

  story(coverage: Coverage): Omit<Story, 'edition'> {
    const chapters = this.#plan.chapters.flatMap((entry) => {
      const draft = this.#chapterDraft(entry);
      return draft ? [this.#chapter(draft, entry)] : [];
    });
    const chronology = new ChronologyEmitter(this.#facts, this.#prose, this.#language, this.#draft.sources);
    const charts = new ChartEmitter(this.#facts, this.#prose, this.#language);
    return {
      language: this.#language,
      cover: this.#cover(),
      chronology: chronology.chronology(
        this.#draft.chronology,
        this.#plan.chapters.map(({ id }) => chapterId(id.value)),
        chapters,
      ),
      contents: this.#plan.chapters.map((entry) => this.#contents(entry, chapters)),
      chapters,
      epilogue: this.#epilogue(),
      sources: this.#draft.sources.map(({ place: _, hashPlace: __, contribution, ...source }): Source => ({
        ...source,
        contribution: this.#prose.localInlines(contribution),
      })),
      errata: this.#draft.errata.map((erratum): Erratum => this.#erratum(erratum)),
      publications: this.#draft.publications.map(({ place: _, ...publication }): Publication => publication),
      facts: this.#facts.facts,
      factTexts: this.#facts.texts,
      claims: this.#draft.claims.filter(({ waived }) => !waived).map(claimOf),
      glossary: this.#glossary(),
      spellings: this.#draft.spellings,
      charts: Object.fromEntries(this.#draft.charts.map((chart) => [chart.id.value, charts.spec(chart)])),
      coverage,
    };
  }

  #erratum({ id, source, paragraph, claim, text }: ErratumDraft): Erratum {
    return {
      id,
      source: source.value,
      paragraph: paragraph?.value ?? null,
      text: this.#prose.localInlines(text),
      facts: [...new Set(factsIn(text.get(this.#language)?.pieces ?? []))],
      claim: claim?.value ?? null,
    };
  }

  #glossary(): Term[] {
    const terms = this.#draft.terms
      .filter(({ language }) => language === this.#language)
      .map(({ id, term, body }) => ({
        id: id.value,
        term: plainText(this.#prose.inlines(term)),
        body: this.#prose.blocks(body),
      }));
    const order = new Intl.Collator(this.#language);
    return terms.sort((a, b) => order.compare(a.term, b.term));
  }

  #chapterDraft(entry: ChapterEntry): ChapterDraft | undefined {
    return this.#draft.chapters.find(
      ({ id, language }) => id.value === entry.id.value && language === this.#language,
    );
  }

  #chapter(draft: ChapterDraft, entry: ChapterEntry): Chapter {
    const lead = this.#prose.blocks(draft.lead);
    const steps = draft.steps.map((step) => this.#steps.step(step, draft));
    const opening = [
      ...factsIn([...draft.title.pieces, ...draft.question.pieces, ...draft.description.pieces]),
      ...factsInBlocks(draft.lead),
    ];
    return {
      id: chapterId(draft.id.value),
      number: entry.number,
      title: this.#prose.plain(draft.title),
      question: this.#prose.inlines(draft.question.pieces),
      description: this.#prose.plain(draft.description),
      lead,
      steps,
      card: (draft.steps.find(({ card }) => card) ?? draft.steps[0])?.id.value ?? '',
      facts: [...new Set([...opening, ...steps.flatMap(({ facts }) => facts)])],
      charts: [...new Set(steps.map(({ chart }) => chart))],
      terms: termsOf(draft),
      ...readingOf(lead, steps),
    };
  }

  #cover(): Cover {
    const draft = this.#draft.covers.find(({ language }) => language === this.#language) as CoverDraft;
    const { picked, ginned, spun } = this.#plan.boll;
    const mentioned = [
      ...factsIn([...draft.title.pieces, ...draft.description.pieces]),
      ...factsInBlocks(draft.lines),
      picked.value,
      ginned.value,
      spun.value,
    ];
    return {
      facts: [...new Set(mentioned)],
      title: this.#prose.plain(draft.title),
      lines: this.#prose.blocks(draft.lines),
      description: this.#prose.plain(draft.description),
      boll: {
        picked: this.#facts.guessValue(picked.value),
        ginned: this.#facts.guessValue(ginned.value),
        spun: this.#facts.guessValue(spun.value),
      },
    };
  }

  #epilogue(): Epilogue | null {
    const draft = this.#draft.epilogues.find(({ language }) => language === this.#language);
    if (!draft) return null;
    const mentioned = [
      ...factsIn([...draft.title.pieces, ...draft.description.pieces]),
      ...factsInBlocks(draft.lead),
      ...draft.sections.flatMap(({ heading, body }) => [...factsIn(heading), ...factsInBlocks(body)]),
    ];
    return {
      title: this.#prose.plain(draft.title),
      description: this.#prose.plain(draft.description),
      lead: this.#prose.blocks(draft.lead),
      sections: draft.sections.map(({ id, heading, body }) => ({
        id: id.value,
        heading: this.#prose.inlines(heading),
        body: this.#prose.blocks(body),
      })),
      facts: [...new Set(mentioned)],
    };
  }

  #contents(entry: ChapterEntry, chapters: readonly Chapter[]): ContentsEntry {
    const id = chapterId(entry.id.value);
    const chapter = chapters.find((candidate) => candidate.id === id);
    if (!chapter)
      return {
        id,
        number: entry.number,
        title: this.#prose.local(entry.title),
        question: this.#prose.local(entry.question),
        written: false,
        minutes: null,
        steps: [],
      };
    const steps = chapter.steps.map((step) => ({ id: step.id, heading: plainText(step.heading) }));
    return {
      id,
      number: entry.number,
      title: chapter.title,
      question: plainText(chapter.question),
      written: true,
      minutes: chapter.minutes,
      steps,
    };
  }
}

/** The checked story in every declared language, under one edition: a date and a hash of all that is said. */
export function emitStory(
  draft: StoryDraft,
  plan: Plan,
  derived: ReadonlyMap<string, Derived>,
  counts: Counts,
  coverage: Coverage,
): CompiledStory {
  const stories = plan.languages.map(({ value }) =>
    new LanguageEmitter(draft, plan, derived, counts, value).story(coverage),
  );
  const edition = `${plan.updated}-${sha256(JSON.stringify(stories)).slice(0, 8)}`;
  return Object.fromEntries(stories.map((story) => [story.language, { ...story, edition }]));
}
