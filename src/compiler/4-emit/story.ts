import {
  plainText,
  STORY_MESSAGE_KEYS,
  type Chapter,
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
  type StoryMessages,
  type Term,
} from '../../model/index.ts';
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
import type { LocalText } from '../2-parse/texts.ts';
import type { Derived } from '../3-check/evaluate.ts';
import { ChronologyEmitter } from './chronology.ts';
import { ChartEmitter } from './charts.ts';
import { FactTexts } from './facts.ts';
import { ProseEmitter, type Counts } from './prose.ts';
import { StepEmitter } from './steps.ts';
import { readingOf } from './words.ts';
import { factsIn, factsInBlocks } from '../2-parse/facts-in.ts';
import { termsInBlocks } from '../2-parse/terms-in.ts';

function contentsOf({ id, number, title, question, minutes, steps }: Chapter, thread: string): ContentsEntry {
  return {
    id,
    number,
    title,
    question: plainText(question),
    thread,
    minutes,
    steps: steps.map((step) => ({ id: step.id, heading: plainText(step.heading) })),
  };
}

function claimOf(
  { id, kind, source, paragraph, summary, name, also }: ClaimDraft,
  language: Language,
): Claim {
  const called = name?.get(language)?.value;
  return {
    id,
    kind,
    source,
    paragraph,
    summary: valueIn(summary, language),
    ...(called !== undefined && { name: called }),
    also: also.get(language) ?? [],
  };
}

/** What the interface says of the story in one language. */
function messagesIn(messages: StoryDraft['messages'], language: Language): StoryMessages {
  return Object.fromEntries(
    STORY_MESSAGE_KEYS.map((key) => [key, valueIn(messages[key], language)]),
  ) as unknown as StoryMessages;
}

function valueIn(text: LocalText, language: Language): string {
  return text.get(language)?.value ?? '';
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

  story(coverage: Coverage): Omit<Story, 'edition' | 'measured'> {
    const chapters = this.#plan.chapters.map((entry) => this.#chapter(this.#chapterDraft(entry), entry));
    const chronology = new ChronologyEmitter(this.#facts, this.#prose, this.#language, this.#draft.sources);
    const charts = new ChartEmitter(this.#facts, this.#prose, this.#language);
    return {
      id: this.#plan.id,
      brand: this.#plan.brand,
      language: this.#language,
      base: this.#language === this.#plan.languages[0]?.value ? '' : `${this.#language}/`,
      tones: this.#plan.tones,
      cover: this.#cover(),
      chronology: chronology.chronology(
        this.#draft.chronology,
        this.#plan.chapters.map(({ id }) => id.value),
      ),
      contents: chapters.map((chapter, index) =>
        contentsOf(chapter, this.#plan.chapters[index]?.thread.value ?? ''),
      ),
      chapters,
      epilogue: this.#epilogue(),
      sources: this.#draft.sources.map(
        ({ place: _, hashPlace: __, publisher, title, dateBasis, contribution, ...source }): Source => ({
          ...source,
          publisher: valueIn(publisher, this.#language),
          title: valueIn(title, this.#language),
          dateBasis: valueIn(dateBasis, this.#language),
          contribution: this.#prose.localInlines(contribution),
        }),
      ),
      errata: this.#draft.errata.map((erratum): Erratum => this.#erratum(erratum)),
      publications: this.#draft.publications.map(({ id, url, publisher, title, date }): Publication => ({
        id,
        publisher: valueIn(publisher, this.#language),
        title: valueIn(title, this.#language),
        date: valueIn(date, this.#language),
        url,
      })),
      facts: this.#facts.facts,
      factTexts: this.#facts.texts,
      claims: this.#draft.claims
        .filter(({ waived }) => !waived)
        .map((claim) => claimOf(claim, this.#language)),
      glossary: this.#glossary(),
      spellings: this.#draft.spellings,
      charts: Object.fromEntries(this.#draft.charts.map((chart) => [chart.id.value, charts.spec(chart)])),
      coverage,
      messages: messagesIn(this.#draft.messages, this.#language),
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

  #chapterDraft(entry: ChapterEntry): ChapterDraft {
    const draft = this.#draft.chapters.find(
      ({ id, language }) => id.value === entry.id.value && language === this.#language,
    );
    if (!draft) throw new Error(`The chapter "${entry.id.value}" passed the checks and is not written.`);
    return draft;
  }

  /** Chapters count from 1; an interlude has no number and is not counted. */
  #number(entry: ChapterEntry): number | null {
    const numbered = this.#plan.chapters.filter(({ interlude }) => !interlude);
    return entry.interlude ? null : numbered.indexOf(entry) + 1;
  }

  #chapter(draft: ChapterDraft, entry: ChapterEntry): Chapter {
    const lead = this.#prose.blocks(draft.lead);
    const steps = draft.steps.map((step) => this.#steps.step(step, draft));
    const opening = [
      ...factsIn([...draft.title.pieces, ...draft.question.pieces, ...draft.description.pieces]),
      ...factsInBlocks(draft.lead),
    ];
    return {
      id: draft.id.value,
      number: this.#number(entry),
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
    const { visual, perDot, facts } = this.#plan.cover;
    const shown = (key: keyof typeof facts) => ({
      ...this.#facts.guessValue(facts[key].value),
      noun: this.#prose.plain(draft.nouns[key]),
    });
    const mentioned = [
      ...factsIn([...draft.title.pieces, ...draft.description.pieces]),
      ...factsInBlocks(draft.lines),
      ...Object.values(facts).map(({ value }) => value),
    ];
    return {
      facts: [...new Set(mentioned)],
      title: this.#prose.plain(draft.title),
      lines: this.#prose.blocks(draft.lines),
      description: this.#prose.plain(draft.description),
      visual: {
        kind: visual,
        perDot,
        outer: shown('outer'),
        inner: shown('inner'),
        thread: shown('thread'),
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
  return Object.fromEntries(
    stories.map((story) => [story.language, { ...story, edition, measured: draft.measured }]),
  );
}
